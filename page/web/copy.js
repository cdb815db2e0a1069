/* What can be taken along: texts to the clipboard, pictures and data as files. */
const COPIES = [["sentence", "text"], ["mended", "text"], ["markdown", "text"], ["link", "text"], ["svg", "file"], ["png", "file"], ["csv", "file"], ["json", "file"], ["print", ""]];
const TYPES = { svg: "image/svg+xml", csv: "text/csv", json: "application/json", png: "image/png" };

function copies(kind, shown) {
  const drawn = ["calc", "timeline", "table"].includes(kind);
  const group = element("div", { className: "acts" });
  group.setAttribute("role", "group");
  group.setAttribute("aria-label", word("copies"));
  for (const [name] of COPIES) {
    if (name === "mended" && !shown.querySelector(".mend")) continue;
    if ((name === "svg" || name === "png") && !drawn) continue;
    const button = element("button", { type: "button", className: "link" }, word(name === "csv" && kind === "table" ? "rows" : name));
    button.dataset.copy = name;
    group.append(button);
  }
  return group;
}

const written = (format) => wasm_bindgen.write(find("#q").value, lines(), language, format);

async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    const area = element("textarea", { value: text, className: "sr" });
    document.body.append(area);
    area.select();
    document.execCommand("copy");
    area.remove();
  }
}

function save(name, blob) {
  const link = element("a", { href: URL.createObjectURL(blob), download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60000);
}

/* Draws a picture at twice its size, as screens and papers want it. */
async function drawn(svg) {
  const address = URL.createObjectURL(new Blob([svg], { type: TYPES.svg }));
  const image = new Image();
  image.src = address;
  await image.decode();
  const canvas = element("canvas", { width: image.naturalWidth * 2, height: image.naturalHeight * 2 });
  canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
  URL.revokeObjectURL(address);
  return new Promise((resolve) => canvas.toBlob(resolve, TYPES.png));
}

async function take(name, button) {
  if (name === "print") return print();
  if (name === "link") await copy(location.href);
  else if (name === "sentence") await copy(find("#sentence").textContent);
  else if (name === "mended") await copy(all(".mend").map((one) => one.textContent).join("\n"));
  else if (name === "markdown") await copy(written("markdown"));
  else if (name === "png") save("gigawatt.png", await drawn(written("svg")));
  else save("gigawatt." + name, new Blob([written(name)], { type: TYPES[name] }));
  const before = button.textContent;
  button.textContent = word("done");
  say(word("done"));
  setTimeout(() => (button.textContent = before), 1200);
}
