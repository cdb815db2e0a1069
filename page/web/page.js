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
  const request = withSettings(JSON.parse(wasm_bindgen.understood(text)));
  const kind = Object.keys(request)[0];
  const found = ask(request);
  current = { request, kind, ...found };
  const said = found.answer ? showAnswer(found.answer, kind) : found.fault ? showFault(found.fault) : word("broken");
  showControls(kind);
  markFault(found.fault);
  const readAs = choose(READ_AS[found.fault ? "fault" : kind]);
  find("#readas").textContent = readAs && (language === "zh" ? "识别为" + readAs : "Read as " + readAs);
  find("#q").classList.toggle("long", kind === "read");
  resize();
  for (const chip of all("#tries button")) chip.setAttribute("aria-pressed", String(chip.dataset.text === text));
  document.title = "gigawatt: " + said.slice(0, 80);
  if (quiet) return;
  say(said);
  remember(text);
}

function resize() {
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

/* Texts come in the encodings of their countries. */
function decoded(bytes) {
  for (const encoding of ["utf-8", "gb18030"]) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      continue;
    }
  }
  return null;
}

/* What a reader of a page of HTML sees of it, a paragraph a line. */
function textOf(html) {
  const body = new DOMParser().parseFromString(html, "text/html").body;
  for (const unseen of all("script,style,noscript,template,nav,header,footer,aside", body)) unseen.remove();
  for (const block of all("p,div,li,tr,br,h1,h2,h3,h4,h5,h6,section,article", body)) block.after("\n");
  return body.textContent.replace(/[ \t]*\n\s*/g, "\n").trim();
}

async function openFile(file) {
  const text = file && decoded(await file.arrayBuffer());
  if (text === null || text === undefined || text.includes("\0")) return say(word("unread"));
  find("#q").value = /^\s*<(!doctype|html|head|body)/i.test(text) ? textOf(text) : text.trim();
  update();
}

function listen() {
  document.addEventListener("click", (event) => {
    const button = event.target.closest("button");
    if (!button) return;
    if (button.dataset.fill) fill(button.dataset.fill);
    else if (button.dataset.copy) take(button.dataset.copy, button);
    else if (button.dataset.text) { find("#q").value = button.dataset.text; update(); }
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
  setTheme(matchMedia("(prefers-color-scheme:dark)").matches);
  fillControls();
  listen();
  recall();
  document.body.dataset.ready = String(Math.round(performance.now()));
}

start().catch((error) => {
  console.error(error);
  find("#answer").replaceChildren(element("p", {}, word("failed")));
});
