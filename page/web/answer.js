/* The answer to what stands in the field: its sentence, what can be copied, and what the library shows of it. */
let current = null;

/* The sentence of an answer, or of one without, the first thing that is said of it. */
function sentenceOf({ data, sentence }, shown) {
  return sentence || data.sentence?.[language] || shown.querySelector("p,li,svg title,th")?.textContent || "";
}

function parse(html) {
  const template = document.createElement("template");
  template.innerHTML = html;
  return template.content;
}

function element(tag, properties, ...children) {
  const made = Object.assign(document.createElement(tag), properties);
  made.append(...children);
  return made;
}

/* Steps and sources are a click away. */
function fold(shown) {
  for (const name of ["derivation", "sources"]) {
    for (const section of all("section." + name, shown)) {
      const heading = section.querySelector("h2");
      const details = element("details", { className: name });
      details.append(element("summary", {}, heading.textContent));
      heading.remove();
      details.append(...section.childNodes);
      section.replaceWith(details);
    }
  }
}

/* Under the verdicts stands every figure that was tried; the decisive ones are in them. */
function foldTried(shown) {
  const tried = all(".verdicts ~ table", shown);
  if (!tried.length) return;
  const details = element("details", { className: "tried" }, element("summary", {}, word("tried")));
  tried[0].before(details);
  details.append(...tried);
}

/* What was opened or folded stays so from one answer to the next. */
function keepFolds(shown) {
  const titleOf = (details) => details.querySelector("summary").textContent;
  const before = new Map(all("#answer details").map((details) => [titleOf(details), details.open]));
  for (const details of all("details", shown)) details.open = before.get(titleOf(details)) ?? details.open;
}

/* Each table may be wider than a narrow screen, and is then reached by keys too. */
function frameTables(shown) {
  for (const table of all("table", shown)) {
    const frame = element("div", { className: "scroll", tabIndex: 0 });
    frame.setAttribute("role", "region");
    frame.setAttribute("aria-label", table.querySelector("th")?.textContent || "table");
    table.replaceWith(frame);
    frame.append(table);
  }
}

/* Under the sentence the headings begin at the second level. */
function raiseHeadings(shown) {
  if (shown.querySelector("h2")) return;
  for (const heading of all("h3", shown)) heading.replaceWith(element("h2", {}, ...heading.childNodes));
}

/* How a table was read: its columns, and how many of its rows came to something. */
function readTable({ answer, rejected }) {
  const { columns, rows, results } = answer.data.summary;
  const read = Object.entries(columns).map(([input, { column, unit }]) => choose(INPUTS[input] || [input, input]) + " = “" + column.trim() + "”" + (unit ? " (" + unit + ")" : ""));
  const counted = `${results} / ${rows}`;
  const parts = [read.join(language === "zh" ? "；" : "; "), choose([counted + " rows have a result.", counted + "行有结果。"])];
  if (rejected) parts.push(choose([`Line ${rejected.line}: ${rejected.message}`, `第${rejected.line}行：${rejected.message}`]));
  return element("p", { className: "readtab" }, ...parts.filter(Boolean).map((part) => element("span", {}, part)));
}

function showAnswer(found, kind) {
  const { answer } = found;
  const shown = parse(answer.html);
  raiseHeadings(shown);
  fold(shown);
  foldTried(shown);
  keepFolds(shown);
  frameTables(shown);
  const sentence = sentenceOf(answer, shown);
  const heading = element("h1", { className: "sentence", id: "sentence" }, sentence);
  const read = kind === "table" ? [readTable(found)] : [];
  find("#answer").replaceChildren(heading, copies(kind, shown), ...read, element("div", { className: "shown" }, shown));
  return sentence;
}

/* What stands between backquotes is to be typed. */
function withCode(text) {
  return text.split("`").map((part, at) => (at % 2 ? element("code", {}, part) : part));
}

function showFault(fault, kind) {
  const message = (kind === "table" && WORDS[fault.kind] && word(fault.kind)) || fault.message;
  const box = element("div", { className: "err", id: "err" }, element("h1", { className: "sentence", id: "sentence" }, ...withCode(message)));
  if (fault.hint) box.append(element("p", {}, ...withCode(fault.hint)));
  const remedies = (fault.remedies || []).filter((one) => one !== find("#q").value);
  if (remedies.length) {
    const buttons = remedies.map((text) => {
      const button = element("button", { type: "button", className: "go" }, text);
      button.dataset.fill = text;
      return button;
    });
    const row = element("div", { className: "row" }, ...buttons);
    row.setAttribute("role", "group");
    row.setAttribute("aria-label", word("instead"));
    box.append(row);
  }
  find("#answer").replaceChildren(box);
  return [message, fault.hint].filter(Boolean).join(language === "zh" ? "：" : ": ").replaceAll("`", "");
}

/* Where the field is at fault: the place that the library names, in the text that it was found in. */
function markFault(fault) {
  const field = find("#q");
  const text = field.value;
  const control = fault && document.getElementById(fault.field);
  for (const one of all("#controls [aria-invalid]")) one.removeAttribute("aria-invalid");
  const inControl = Boolean(control && control.closest("#controls"));
  if (inControl) control.setAttribute("aria-invalid", "true");
  const bad = Boolean(fault) && !inControl;
  find("#ask").classList.toggle("bad", bad);
  field.setAttribute("aria-invalid", String(bad));
  field.setAttribute("aria-describedby", fault ? "readas err" : "readas");
  const start = bad && fault.text ? text.indexOf(fault.text) : -1;
  if (start < 0) return find("#ghost").replaceChildren();
  const [from, to] = fault.span.map((at) => start + at);
  const mark = element("mark", {}, text.slice(from, to) || " ");
  find("#ghost").replaceChildren(text.slice(0, from), mark, text.slice(Math.max(to, from)));
}

/* Puts what may be meant in the place of what was written. */
function fill(remedy) {
  const fault = current.fault;
  const control = document.getElementById(fault.field);
  const field = control && control.closest("#controls") ? control : find("#q");
  // Of several texts in the field only the one at fault is replaced.
  const asked = current.question[current.kind]?.[fault.field];
  const parts = Array.isArray(asked) ? asked : [];
  const whole = parts.find((part) => fault.text && part.includes(fault.text)) ?? field.value;
  field.value = field.value.includes(whole) ? field.value.replace(whole, () => remedy) : remedy;
  update();
  field.focus();
}
