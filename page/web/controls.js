/* The assumptions: each control is a field of the question. */
const find = (selector) => document.querySelector(selector);
const all = (selector, within = document) => [...within.querySelectorAll(selector)];
const FIELDS = ["utilization", "pue", "basis", "year", "against", "grid", "tariff", "unit_power"];
const PART = {
  utilization: "assume", pue: "assume", basis: "assume", year: "assume",
  grid: "rates", tariff: "rates", unit_power: "rates",
};
let presets = {};

const ask = (request) => JSON.parse(wasm_bindgen.answer(JSON.stringify(request), language) || "{}");

const listed = (names) => JSON.parse(wasm_bindgen.write(JSON.stringify({ presets: { names } }), language, "json"));

/* What can be chosen comes from the library: the scenarios first, and what a field only proposes once there is an
   answer to be seen. */
function fillControls() {
  presets = { scenarios: listed(["scenarios"]).scenarios };
  renameControls();
  setTimeout(() => {
    presets = { ...listed(["grids", "plants", "consumers", "hardware"]), scenarios: presets.scenarios };
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
  if (find("#total").checked) set.total = "1";
  return set;
}

function applySettings(set) {
  for (const name of FIELDS) find("#" + name).value = set[name] || "";
  find("#total").checked = set.total === "1";
  const wanted = find(`input[name=scenario][value="${CSS.escape(set.scenario || "headline")}"]`);
  if (wanted) wanted.checked = true;
}

/* Puts what is set into a question, where it has such fields. */
function withSettings(request) {
  const kind = Object.keys(request)[0];
  const set = settings();
  const fits = (name) => find("#" + name).closest("fieldset").dataset.for.split(" ").includes(kind);
  const fields = request[kind];
  for (const name of FIELDS.filter((name) => set[name] && fits(name))) {
    const value = name === "year" && /^\d+$/.test(set.year) ? Number(set.year) : set[name];
    if (name === "against") fields.against = value.split(/[,，、;；]/).map((one) => one.trim()).filter(Boolean);
    else if (kind === "check" && name === "grid") fields.grid = value;
    else fields[PART[name]][name] = value;
  }
  if (set.scenario && fields.assume) fields.assume.scenario = set.scenario;
  if (set.total && "total" in fields) fields.total = true;
  return request;
}

/* Shows the controls that a question has, with the values and sources that hold where nothing is set. */
function showControls(kind) {
  const sets = all("#controls fieldset");
  for (const one of sets) one.hidden = !one.dataset.for.split(" ").includes(kind);
  find("#side").hidden = sets.every((one) => one.hidden);
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
