/* The page: the question is in the field, the controls and the fragment of the address, which say the same. */
const LONGEST_LINK = 30000;
let saying = 0;

function say(text) {
  clearTimeout(saying);
  saying = setTimeout(() => (find("#live").textContent = text), 400);
}

/* Answers what stands in the field and the controls. */
function update(quiet) {
  const text = find("#q").value;
  const found = ask(text);
  const kind = Object.keys(found.question)[0];
  current = { kind, ...found };
  if (kind === "table") {
    isTable = true;
    const columns = found.columns || found.fault.columns;
    if (columns) fillColumns(columns);
  }
  find("#q").classList.toggle("long", kind === "read" || kind === "table");
  /* Before the answer is there, as all of it would have to be laid out for the height of the field. */
  resize();
  const said = found.answer ? showAnswer(found, kind) : showFault(found.fault, kind);
  showControls(kind);
  markFault(found.fault);
  const readAs = choose(READ_AS[found.fault ? "fault" : kind]);
  find("#readas").textContent = readAs && (language === "zh" ? "识别为" + readAs : "Read as " + readAs);
  for (const chip of all("#tries button")) chip.setAttribute("aria-pressed", String(chip.dataset.text === text));
  document.title = "gigawatt: " + said.slice(0, 80);
  if (quiet) return;
  say(said);
  remember(text);
}

/* Where the browser fits the field to its text by itself, nothing has to be laid out at once. */
function resize() {
  if (CSS.supports("field-sizing", "content")) return;
  const field = find("#q");
  field.style.height = "0";
  field.style.height = field.scrollHeight + "px";
}

/* The whole question stands in the address, so that it can be sent. */
function remember(text) {
  const fragment = "#" + new URLSearchParams({ lang: language, q: text, ...settings() });
  if (fragment.length <= LONGEST_LINK) history.replaceState(null, "", fragment);
}

function recall() {
  const fragment = new URLSearchParams(location.hash.slice(1));
  if (fragment.has("lang")) language = fragment.get("lang") === "zh" ? "zh" : "en";
  speak();
  applySettings(Object.fromEntries(fragment));
  find("#q").value = fragment.get("q") ?? choose(EXAMPLES[0][1]);
  update(true);
}

/* Says all that the page says in its language. */
function speak() {
  document.documentElement.lang = language === "zh" ? "zh-CN" : "en";
  find(`input[name=lang][value=${language}]`).checked = true;
  for (const one of all("[data-word]")) one.textContent = word(one.dataset.word);
  find("#tries").replaceChildren(...EXAMPLES.map(([, names, texts]) => {
    const chip = element("button", { type: "button", className: "chip" }, choose(names));
    chip.dataset.text = choose(texts || names);
    return chip;
  }));
  nameTheme();
  renameControls();
}

function nameTheme() {
  find("#theme").textContent = word(document.documentElement.dataset.theme === "dark" ? "light" : "dark");
}

function setTheme(dark) {
  document.documentElement.dataset.theme = dark ? "dark" : "light";
  find("#chart-style").textContent = wasm_bindgen.chart_style(dark);
  nameTheme();
}

/* Texts come in the encodings of their countries: by their mark, as UTF-16 where every other byte is zero, and
   else in the first that fits. */
function decoded(bytes) {
  const zeros = (start) => bytes.filter((byte, at) => byte === 0 && at % 2 === start).length * 8 > bytes.length;
  const marked = { "\u00ff\u00fe": "utf-16le", "\u00fe\u00ff": "utf-16be" }[String.fromCharCode(...bytes.subarray(0, 2))];
  const wide = marked || (zeros(1) && "utf-16le") || (zeros(0) && "utf-16be");
  for (const encoding of wide ? [wide] : ["utf-8", "gb18030", "big5", "windows-1252"]) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      continue;
    }
  }
  return "\0";
}

/* What a reader of a page of HTML sees of it, a paragraph a line. */
function textOf(html) {
  const body = new DOMParser().parseFromString(html, "text/html").body;
  for (const unseen of all("script,style,noscript,template,nav,header,footer,aside", body)) unseen.remove();
  for (const block of all("p,div,li,tr,br,h1,h2,h3,h4,h5,h6,section,article", body)) block.after("\n");
  return body.textContent.replace(/[ \t]*\n\s*/g, "\n").trim();
}

async function openFile(file) {
  if (!file) return;
  const packed = /\.gz$/i.test(file.name);
  const stream = packed ? file.stream().pipeThrough(new DecompressionStream("gzip")) : file.stream();
  const bytes = new Uint8Array(await new Response(stream).arrayBuffer().catch(() => new ArrayBuffer(1)));
  /* Workbooks, of today and of long ago. */
  const isBook = [[0x50, 0x4b, 3, 4], [0xd0, 0xcf, 0x11, 0xe0]].some((start) => start.every((byte, at) => bytes[at] === byte));
  const text = isBook ? "\0" : decoded(bytes);
  if (/[\0-\x08\x0e-\x1f]/.test(text)) return refuse(isBook ? "spreadsheet" : "unread");
  applySettings({ ...settings(), column: "", group: "", table: /\.(csv|tsv|tab|ndjson|jsonl)(\.gz)?$/i.test(file.name) ? "1" : "" });
  find("#q").value = /^\s*<(!doctype|html|head|body)/i.test(text) ? textOf(text) : text.trim();
  update();
}

/* Says why a file is not read; what was asked before stays in the field. */
function refuse(why) {
  say(showFault({ message: word(why) }));
}

/* Another question, which has other columns if it has any. */
function askAnew(text) {
  applySettings({ ...settings(), column: "", group: "", table: "" });
  find("#q").value = text;
  update();
}

function listen() {
  document.addEventListener("click", (event) => {
    const button = event.target.closest("button");
    if (!button) return;
    if (button.dataset.fill) fill(button.dataset.fill);
    else if (button.dataset.copy) take(button.dataset.copy, button);
    else if (button.dataset.text) askAnew(button.dataset.text);
    else if (button.id === "theme") setTheme(document.documentElement.dataset.theme !== "dark");
    else if (button.id === "open") find("#file").click();
    else if (button.id === "reset") { applySettings({}); update(); }
  });
  document.addEventListener("input", (event) => {
    const field = event.target;
    if (field.name === "lang") {
      const example = EXAMPLES.find(([, names, texts]) => choose(texts || names) === find("#q").value);
      language = field.value;
      speak();
      if (example) find("#q").value = choose(example[2] || example[1]);
    }
    if (field.id === "q") isTable = false;
    if (field.dataset.slides) slide(field);
    if (field.type !== "file") update();
  });
  for (const form of all("form")) form.addEventListener("submit", (event) => event.preventDefault());
  find("#file").addEventListener("change", (event) => openFile(event.target.files[0]));
  for (const name of ["dragover", "dragleave", "drop"]) {
    document.addEventListener(name, (event) => {
      event.preventDefault();
      find("#ask").classList.toggle("over", name === "dragover");
      if (name === "drop" && event.dataTransfer.files.length) openFile(event.dataTransfer.files[0]);
    });
  }
  const dark = matchMedia("(prefers-color-scheme:dark)");
  dark.addEventListener("change", () => setTheme(dark.matches));
  addEventListener("hashchange", recall);
  addEventListener("resize", resize);
  addEventListener("beforeprint", () => all("details").forEach((one) => (one.open = true)));
}

async function start() {
  if (/^zh/.test(navigator.language)) language = "zh";
  speak();
  await wasm_bindgen({ module_or_path: window.gigawattModule });
  delete window.gigawattModule;
  setTheme(matchMedia("(prefers-color-scheme:dark)").matches);
  fillControls();
  listen();
  recall();
  document.body.dataset.ready = String(Math.round(performance.now()));
}

start().catch((error) => {
  console.error(error);
  delete document.documentElement.dataset.runs;
});
