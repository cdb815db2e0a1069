/* The assumptions: each control is a field of the question. */
const find = (selector) => document.querySelector(selector);
const all = (selector, within = document) => [...within.querySelectorAll(selector)];
const FIELDS = ["utilization", "pue", "basis", "year", "against", "grid", "tariff", "unit_power"];
/* The columns of a table, of which one has the powers and another may part its rows. */
const COLUMNS = ["column", "group"];
let presets = {};
let isTable = false;

/* Settings as the library takes them: a line each. */
const lines = () => Object.entries(settings()).map(([name, value]) => name + "=" + value.replaceAll("\n", " ")).join("\n");
const ask = (text) => JSON.parse(wasm_bindgen.answer(text, lines(), language));
const listed = (kinds) => JSON.parse(wasm_bindgen.presets(kinds));

/* What can be chosen comes from the library: the scenarios first, and what a field only proposes once there is an
   answer to be seen. */
function fillControls() {
  presets = { scenarios: listed("scenarios").scenarios };
  renameControls();
  setTimeout(() => {
    presets = { ...listed("grids plants consumers hardware"), scenarios: presets.scenarios };
    renameControls();
  }, 50);
}

function option(value, text) {
  const made = document.createElement("option");
  made.value = value;
  made.textContent = text;
  return made;
}

/* The words of the controls in the language of the page; what is chosen stays. */
function renameControls() {
  if (!presets.scenarios) return;
  const chosen = scenario();
  const short = (entry) => [entry.utilization?.written, entry.pue && "PUE " + entry.pue.written].filter(Boolean).join(", ");
  const choices = presets.scenarios.map((entry) => [entry.id, named(entry, "name"), short(entry)]);
  choices.push(["all", word("every"), ""]);
  find("#scenarios").replaceChildren(...choices.map(([id, name, more]) => {
    const label = document.createElement("label");
    const input = Object.assign(document.createElement("input"), { type: "radio", name: "scenario", value: id });
    input.checked = id === chosen;
    const text = document.createElement("span");
    const small = document.createElement("small");
    small.textContent = more;
    text.append(name, small);
    label.append(input, text);
    return label;
  }));
  ["unstated", "it", "facility"].forEach((key, at) => (find("#basis").options[at].textContent = word(key)));
  if (!presets.grids) return;
  const list = (entries) => entries.map((entry) => option(entry.id, named(entry, "name")));
  find("#grids").replaceChildren(...list(presets.grids));
  find("#yardsticks").replaceChildren(...list([...presets.plants, ...presets.consumers]));
  find("#machines").replaceChildren(...list(presets.hardware));
  find("#against").placeholder = named(presets.plants[0], "name");
}

const scenario = () => find("input[name=scenario]:checked")?.value || "headline";

/* What is set otherwise than a headline has it, by the names of the fragment. */
function settings() {
  const set = {};
  if (scenario() !== "headline") set.scenario = scenario();
  for (const name of FIELDS) {
    const value = find("#" + name).value.trim();
    if (value) set[name] = value;
  }
  for (const name of COLUMNS) if (isTable && find("#" + name).value) set[name] = find("#" + name).value;
  if (find("#total").checked) set.total = "1";
  if (isTable) set.table = "1";
  return set;
}

function applySettings(set) {
  for (const name of FIELDS) find("#" + name).value = set[name] || "";
  find("#total").checked = set.total === "1";
  isTable = set.table === "1";
  fillColumns(COLUMNS.map((name) => set[name]).filter(Boolean));
  for (const name of COLUMNS) find("#" + name).value = set[name] || "";
  const wanted = find(`input[name=scenario][value="${CSS.escape(set.scenario || "headline")}"]`);
  if (wanted) wanted.checked = true;
}

/* The columns to choose from; without any, the table has nothing to choose. */
function fillColumns(columns = []) {
  for (const name of COLUMNS) {
    const field = find("#" + name);
    const chosen = field.value;
    const usual = option("", word(name === "column" ? "automatic" : "apart"));
    field.replaceChildren(usual, ...columns.map((column) => option(column, column.trim() || "–")));
    field.value = columns.includes(chosen) ? chosen : "";
  }
}

/* Shows the controls that a question has, with the values and sources that hold where nothing is set. */
function showControls(kind) {
  const sets = all("#controls fieldset");
  for (const one of sets) one.hidden = !one.dataset.for.split(" ").includes(kind);
  find("#side").hidden = sets.every((one) => one.hidden);
  /* Only powers are shown under several scenarios at once. */
  const every = find("input[name=scenario][value=all]");
  if (every) every.closest("label").hidden = kind !== "calc";
  const entry = presets.scenarios.find((one) => one.id === scenario());
  for (const name of ["utilization", "pue"]) {
    const field = find("#" + name);
    const slider = find(`#${name}-slider`);
    const figure = entry?.[name];
    field.placeholder = figure?.written || "";
    if (document.activeElement !== slider) {
      const number = parseFloat(field.value || figure?.written || "1");
      slider.value = name === "pue" ? number * 100 : field.value && !field.value.includes("%") && number <= 1 ? number * 100 : number;
    }
    slider.setAttribute("aria-label", field.labels[0].textContent);
    slider.setAttribute("aria-valuetext", field.value || figure?.written || "");
    find(`#${name}-source`).textContent = field.value.trim() ? word("own") : originOf(figure);
  }
}

/* Who publishes a figure, or why it is assumed. */
function originOf(figure) {
  const source = figure?.source;
  if (!source) return "";
  if (!source.address) return named(figure, "note");
  const cited = [named(source, "publisher") || named(source, "title"), source.date?.slice(0, 4)];
  return word("sources") + cited.filter(Boolean).join(" ");
}

/* A slider writes its value as a user would type it. */
function slide(slider) {
  const name = slider.dataset.slides;
  find("#" + name).value = name === "pue" ? (slider.value / 100).toFixed(2) : slider.value + "%";
}
