// The page in a real browser, opened as a file. GIGAWATT_BROWSER names the browser:
//   cargo run -p gigawatt-page && cd page/tests && npm install && GIGAWATT_BROWSER=chromium node --test
import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { createInterface } from "node:readline";
import { after, before, test } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";
import { chromium } from "playwright-core";
import { QUESTIONS } from "./questions.mjs";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "../..");
const target = process.env.CARGO_TARGET_DIR || resolve(root, "target");
const address = process.env.GIGAWATT_PAGE ? pathToFileURL(process.env.GIGAWATT_PAGE).href : pathToFileURL(resolve(target, "gigawatt.html")).href;
const program = process.env.GIGAWATT_PROGRAM || resolve(target, "debug/gigawatt");
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const ARTICLE = "虽然AMD的60亿瓦算力不及英伟达的100亿瓦，一个100MW的机房每小时耗电10万度。\n7GW（70亿瓦）的总容量全年就是610亿度电，相当于三峡电站半年的发电量。";
const TABLE = "site,state,power\nAbilene,Texas,1.2 GW\nMilam,Texas,1.2 GW\nHyperion,Louisiana,2 GW\nNew Carlisle,Indiana,2.2 GW\nDoña Ana,New Mexico,\nNowhere,Ohio,7 GX";
let browser;

before(async () => {
  browser = await chromium.launch({ executablePath: process.env.GIGAWATT_BROWSER, args: ["--no-sandbox"] });
});
after(() => browser?.close());

/* Opens the page at a question and waits for its answer; nothing may be asked of the network, and nothing may go wrong. */
async function opened(question = {}, options = {}) {
  const context = await browser.newContext({ locale: "en-US", viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  const wrong = [];
  page.on("request", (request) => /^(file|data|blob):/.test(request.url()) || wrong.push(request.url()));
  page.on("pageerror", (error) => wrong.push(String(error)));
  page.on("console", (message) => message.type() === "error" && wrong.push(message.text()));
  await page.goto(Object.keys(question).length ? address + "#" + new URLSearchParams(question) : address);
  await page.waitForSelector("body[data-ready]");
  return { page, wrong, close: () => context.close().then(() => assert.deepEqual(wrong, [])) };
}
const text = (page, selector) => page.locator(selector).innerText();
const type = async (page, words) => page.fill("#q", words);

test("it opens with an answer, in the language and on the ground of the reader", async () => {
  for (const [locale, colorScheme, language, ground] of [["en-US", "light", "en", "rgb(248, 247, 243)"], ["zh-CN", "dark", "zh-CN", "rgb(20, 23, 26)"]]) {
    const { page, close } = await opened({}, { locale, colorScheme });
    assert.equal(await page.getAttribute("html", "lang"), language);
    assert.equal(await page.evaluate(() => getComputedStyle(document.body).backgroundColor), ground);
    // 10 GW × 8,760 h
    assert.match(await text(page, "#answer"), language === "en" ? /87\.6 TWh/ : /876亿/);
    await close();
  }
});

test("each kind of question is understood as it is typed", async () => {
  const { page, close } = await opened();
  for (const [words, kind, expected] of [
    ["7 GW", "a power", "61.32 TWh"],
    ["6..10 GW", "a power", "52.56"],
    ["openai-amd, openai-nvidia", "a power", "OpenAI and NVIDIA"],
    ["7GW for 1y = 610亿度", "a claim", "holds"],
    ["61.32 TWh to 亿度", "a conversion", "613.2"],
    ["61 TWh", "an energy", "6.963 GW"],
    ["1GW@2026-07, +5GW@2030", "a schedule", "2030"],
    ["ireland", "a name", "31.9"],
    [ARTICLE, "a text", "100MW"],
    [TABLE, "a table", "Four sites"],
    ["100000xh100 = 70 MW; 7 GW for 1y = 61 TWh; 61 TWh = 0.5 three-gorges", "a claim", "One of three"],
  ]) {
    await type(page, words);
    assert.match(await text(page, "#readas"), new RegExp(kind), words);
    assert.ok((await text(page, "#answer")).toLowerCase().includes(expected.toLowerCase()), `${words}: ${await text(page, "#answer")}`);
    assert.ok((await text(page, "#sentence")).length > 3, words);
    // What the program writes for its command line has no place here.
    assert.doesNotMatch(await text(page, "#answer"), /--[a-z]/, words);
  }
  await close();
});

test("a power says what published load makes of it, and a text what to print instead", async () => {
  const { page, close } = await opened({ q: "10 GW" }, { permissions: ["clipboard-read", "clipboard-write"] });
  // 10 GW × 8,760 h × 0.5 × 1.1, and × 0.9 × 1.58
  assert.match(await text(page, ".doubt"), /48 to 125 TWh/);
  await page.fill("#pue", "1.2");
  assert.equal(await page.locator(".doubt").count(), 0);
  await page.click("#reset");
  await type(page, ARTICLE);
  assert.match(await text(page, ".mend"), /8\.3个月/);
  await page.click("button[data-copy=mended]");
  await page.waitForFunction(() => document.querySelector("button[data-copy=mended]").textContent === "Done");
  assert.equal(await page.evaluate(() => navigator.clipboard.readText()), await text(page, ".mend"));
  await close();
});

const drop = (page, name, bytes) => page.setInputFiles("#file", { name, mimeType: "text/csv", buffer: Buffer.from(bytes) });
const isAnswered = (page, words) => page.waitForFunction((words) => document.querySelector("#sentence").textContent.includes(words), words);

test("a table is read as the program reads it, pasted or as a file, and goes out with its results", async () => {
  const { page, close } = await opened({ q: TABLE }, { acceptDownloads: true });
  // 1.2 + 1.2 + 2 + 2.2 GW, × 8,760 h
  assert.match(await text(page, "#sentence"), /6\.6 GW.*57\.8 TWh/);
  assert.match(await text(page, ".readtab"), /4 \/ 6[\s\S]*7 GX|Line 7/);
  const [download] = await Promise.all([page.waitForEvent("download"), page.click("button[data-copy=csv]")]);
  const rows = readFileSync(await download.path(), "utf8").trim().split("\n");
  assert.match(rows[0], /^site,state,power,facility_power_w,annual_energy_kwh/);
  assert.match(rows[1], /^Abilene,Texas,1\.2 GW,1200000000,10512000000/);
  const folder = mkdtempSync(join(tmpdir(), "gigawatt-"));
  const [written, rejects] = ["rows.csv", "rejects.csv"].map((name) => join(folder, name));
  spawnSync(program, ["fleet", "-", "-o", written, "--rejects", rejects], { input: TABLE, env: { PATH: process.env.PATH, XDG_CONFIG_HOME: "/nowhere" } });
  assert.equal(rows.join("\n"), readFileSync(written, "utf8").trim());
  rmSync(folder, { recursive: true });
  await page.selectOption("#group", "state");
  assert.match(await text(page, "#answer"), /Texas[\s\S]*2\.4 GW/);
  assert.match(page.url(), /group=state/);
  await page.check("input[name=scenario][value=typical]", { force: true });
  // 6.6 GW × 0.5 × 1.54 × 8,760 h
  assert.match(await text(page, "#sentence"), /44\.5 TWh/);
  await type(page, "7 GW");
  assert.match(await text(page, "#readas"), /a power/);
  await close();
});

test("tables come in many encodings, compressed, and with names of their own", async () => {
  const { page, close } = await opened();
  const wide = Buffer.from("\ufeff站点\t装机容量（万千瓦）\r\n贵安\t50\r\n", "utf16le");
  for (const [name, bytes] of [
    ["a.csv", wide], ["a.txt", wide.subarray(2)], ["a.csv.gz", gzipSync("site;Leistung (MW)\nKöln;500\n")],
    ["a.csv", Buffer.from("d5beb5e32cb9a6c2ca0ab9f3b0b22c3530304d570a", "hex")],
    ["a.csv", "site,power\nA,500 MW\n"], ["a.ndjson", '{"site": "A", "power": "500 MW"}\n'],
  ]) {
    await type(page, "1 W");
    await drop(page, name, bytes);
    // 500 MW × 8,760 h
    await isAnswered(page, "4.38 TWh");
    assert.match(await text(page, "#readas"), /a table/, name);
  }
  await drop(page, "b.csv", "name,draw of it\nA,5 MW\n");
  await page.waitForFunction(() => document.querySelector("#column").options.length > 2 || document.querySelector("#sentence").textContent.includes("5 MW"));
  await page.selectOption("#column", "draw of it");
  await isAnswered(page, "5 MW");
  await drop(page, "c.xlsx", [0x50, 0x4b, 3, 4, 0, 0]);
  await isAnswered(page, "Save it as CSV");
  await drop(page, "c.csv", "");
  await isAnswered(page, "empty");
  await close();
});

test("a link is the whole question", async () => {
  const first = await opened();
  await type(first.page, "openai-amd");
  await first.page.check("input[name=scenario][value=typical]", { force: true });
  await first.page.fill("#pue", "1.2..1.3");
  await first.page.fill("#against", "ireland, us-home");
  await first.page.fill("#grid", "us");
  await first.page.check("#total");
  await first.page.check("input[name=lang][value=zh]", { force: true });
  const shown = await text(first.page, "#answer");
  const link = first.page.url();
  await first.close();
  const second = await opened(Object.fromEntries(new URLSearchParams(new URL(link).hash.slice(1))));
  assert.equal(await text(second.page, "#answer"), shown);
  assert.equal(await second.page.inputValue("#against"), "ireland, us-home");
  assert.equal(await second.page.getAttribute("html", "lang"), "zh-CN");
  await second.page.evaluate(() => (location.hash = "#lang=en&q=1+GW"));
  await second.page.waitForFunction(() => document.querySelector("#q").value === "1 GW");
  // 1 GW × 8,760 h
  assert.match(await text(second.page, "#answer"), /8\.76 TWh/);
  assert.equal(await second.page.inputValue("#pue"), "");
  await second.close();
});

test("assumptions are controls with their sources", async () => {
  const { page, close } = await opened({ q: "10 GW" });
  assert.match(await text(page, "#utilization-source"), /Headline/);
  await page.check("input[name=scenario][value=typical]", { force: true });
  assert.match(await text(page, "#utilization-source"), /Norris/);
  assert.match(await text(page, "#pue-source"), /Uptime/);
  // 10 GW × 0.5 × 1.54 × 8,760 h
  assert.match(await text(page, "#answer"), /67\.45 TWh/);
  await page.fill("#utilization", "100%");
  assert.match(await text(page, "#utilization-source"), /own/);
  await page.locator("#pue-slider").fill("200");
  assert.equal(await page.inputValue("#pue"), "2.00");
  // 10 GW × 2 × 8,760 h
  assert.match(await text(page, "#answer"), /175\.2 TWh/);
  await page.click("#reset");
  assert.match(await text(page, "#answer"), /87\.6 TWh/);
  await page.check("input[name=scenario][value=all]", { force: true });
  assert.match(await text(page, "#answer"), /124\.6/);
  await type(page, "61.32 TWh to kWh");
  assert.ok(await page.isHidden("#side"));
  await close();
});

test("a fault shows its place, and its remedies are buttons that mend it", async () => {
  const { page, close } = await opened({ q: "三 🙂 7 GX" });
  assert.equal(await page.getAttribute("#q", "aria-invalid"), "true");
  await type(page, "７ mw");
  assert.ok(["mw", "７ mw"].includes(await page.textContent("#ghost mark")));
  const remedy = page.locator("button[data-fill]").first();
  const words = await remedy.textContent();
  await remedy.click();
  assert.equal(await page.inputValue("#q"), words);
  assert.equal(await page.getAttribute("#q", "aria-invalid"), "false");
  assert.equal(await page.evaluate(() => document.activeElement.id), "q");
  // Of two deployments the second is at fault, and alone replaced; what is before it counts two units a sign.
  await type(page, "openai-amd, opnai-nvidia");
  await page.click("button[data-fill=openai-nvidia]");
  assert.equal(await page.inputValue("#q"), "openai-amd, openai-nvidia");
  await page.fill("#pue", "0.5");
  assert.equal(await page.getAttribute("#pue", "aria-invalid"), "true");
  assert.equal(await page.getAttribute("#q", "aria-invalid"), "false");
  await page.fill("#pue", "");
  assert.equal(await page.locator(".err").count(), 0);
  await close();
});

test("an article is read with its verdicts, pasted or dropped in the encodings of its country", async () => {
  const { page, close } = await opened({ q: ARTICLE });
  assert.ok((await page.locator(".para mark").count()) >= 5);
  assert.ok((await page.locator(".notes .v").count()) >= 4);
  assert.ok((await page.locator(".para mark.x").count()) >= 1);
  const gbk = Buffer.from("d2bbb8f63130304d57b5c4bbfab7bfc3bfd0a1cab1bac4b5e73130cdf2b6c8a1a3", "hex");
  await page.setInputFiles("#file", { name: "a.txt", mimeType: "text/plain", buffer: gbk });
  await page.waitForFunction(() => document.querySelector("#q").value.startsWith("一个100MW"));
  assert.equal(await page.locator(".para mark").count() > 0, true);
  const html = Buffer.from("<html><head><style>p{}</style></head><body><p>A 100 MW hall uses 100,000 kWh every hour.</p><script>7 GW</script></body></html>");
  await page.setInputFiles("#file", { name: "a.html", mimeType: "text/html", buffer: html });
  await page.waitForFunction(() => document.querySelector("#q").value.startsWith("A 100 MW"));
  assert.ok(!(await page.inputValue("#q")).includes("7 GW"));
  await page.setInputFiles("#file", { name: "a.bin", mimeType: "text/plain", buffer: Buffer.from([0, 1, 2, 255]) });
  assert.ok((await page.inputValue("#q")).startsWith("A 100 MW"));
  await close();
});

test("foreign text stays text", async () => {
  const hostile = "<img src=x onerror=alert(1)> 7 GW is 8 GW. <script>alert(1)</script>";
  for (const q of [hostile, "<b>7 GX</b>", "\u202e7 GW", "x".repeat(5000), "9".repeat(3000) + " GW"]) {
    const { page, close } = await opened({ q, pue: "<b>", grid: "<img>" });
    assert.equal(await page.locator("#main img, #main script, #main b:has(script)").count(), 0);
    await close();
  }
});

test("everything can be taken along", async () => {
  const { page, close } = await opened({ q: "10 GW" }, { permissions: ["clipboard-read", "clipboard-write"], acceptDownloads: true });
  const copied = async (name) => {
    await page.click(`button[data-copy=${name}]`);
    await page.waitForFunction((name) => document.querySelector(`button[data-copy=${name}]`).textContent === "Done", name);
    return page.evaluate(() => navigator.clipboard.readText());
  };
  assert.equal(await copied("sentence"), await text(page, "#sentence"));
  assert.match(await copied("markdown"), /\| 10 GW \|/);
  assert.equal(await copied("link"), page.url());
  for (const [name, start] of [["svg", "<svg"], ["csv", "id,"], ["json", "{"], ["png", "\x89PNG"]]) {
    const [download] = await Promise.all([page.waitForEvent("download"), page.click(`button[data-copy=${name}]`)]);
    const bytes = readFileSync(await download.path());
    assert.equal(download.suggestedFilename(), "gigawatt." + name);
    assert.ok(bytes.toString("latin1").replace(/^\ufeff/, "").startsWith(start), `${name}: ${bytes.subarray(0, 40)}`);
  }
  await close();
});

test("a screen reader hears the answer once, and the keyboard reaches everything", async () => {
  const { page, close } = await opened();
  await type(page, "1 GW");
  await page.waitForFunction(() => document.querySelector("#live").textContent.length > 3);
  assert.equal(await text(page, "#live"), await text(page, "#sentence"));
  const reached = new Set();
  await page.focus("#q");
  for (let step = 0; step < 60; step++) {
    await page.keyboard.press("Tab");
    const [id, seen] = await page.evaluate(() => {
      const one = document.activeElement;
      const shown = one.id === "q" || getComputedStyle(one).outlineStyle !== "none" || getComputedStyle(one.nextElementSibling ?? one).outlineStyle !== "none";
      return [one.id || one.name || one.dataset.copy || one.tagName, shown || one === document.body];
    });
    assert.ok(seen, `${id} has no ring`);
    reached.add(id);
  }
  for (const one of ["sentence", "scenario", "utilization", "pue", "grid", "reset"]) assert.ok(reached.has(one), `${one}: ${[...reached]}`);
  await close();
});

test("axe finds nothing in any state, in both languages, light and dark", async () => {
  const states = [{ q: "10 GW" }, { q: ARTICLE }, { q: "7 mw" }, { q: "7GW for 1y = 610亿度; 610亿度 = 0.5 three-gorges" }, { q: "1GW@2026-07, +5GW@2030" }, { q: "61.32 TWh to kWh" }, { q: "10 GW", scenario: "all" }, { q: "10 GW", pue: "0.5" }, { q: TABLE }, { q: TABLE, group: "state", table: "1" }];
  for (const colorScheme of ["light", "dark"]) {
    for (const [at, state] of states.entries()) {
      const { page, close } = await opened({ ...state, lang: at % 2 ? "zh" : "en" }, { colorScheme });
      await page.evaluate(() => document.querySelectorAll("details").forEach((one) => (one.open = true)));
      const session = await page.context().newCDPSession(page);
      await session.send("Runtime.evaluate", { expression: axe });
      const found = await page.evaluate(async () => (await axe.run()).violations.map((one) => [one.id, one.nodes.map((node) => node.html + " " + (node.any[0]?.message || "")).slice(0, 3)]));
      assert.deepEqual(found, [], JSON.stringify([colorScheme, state]));
      await close();
    }
  }
});

test("nothing is wider than the screen, from 360 to 1600", async () => {
  for (const q of ["10 GW", ARTICLE, "openai-amd, openai-nvidia, stargate", "7 mw", "1GW@2026-07, +5GW@2030", "three-gorges", TABLE, "7GW for 1y = 610亿度; 610亿度 = 0.5 three-gorges"]) {
    const { page, close } = await opened({ q });
    for (const width of [360, 600, 768, 1024, 1600]) {
      await page.setViewportSize({ width, height: 800 });
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      assert.ok(wide <= width, `${q}: ${wide} at ${width}`);
    }
    await close();
  }
});

test("it prints its answer without its controls", async () => {
  const { page, close } = await opened({ q: "10 GW" });
  await page.emulateMedia({ media: "print" });
  assert.ok(await page.isVisible("#sentence"));
  for (const hidden of ["#ask", "#side", ".acts"]) assert.ok(await page.isHidden(hidden), hidden);
  assert.ok((await page.pdf()).length > 10000);
  await close();
});

/* The program, asked over its own protocol. */
function asked(questions) {
  const server = spawn(program, ["mcp"], { env: { PATH: process.env.PATH, XDG_CONFIG_HOME: "/nowhere" } });
  const replies = createInterface({ input: server.stdout });
  for (const [id, question] of questions.entries()) {
    const [[name, args]] = Object.entries(question);
    server.stdin.write(JSON.stringify({ jsonrpc: "2.0", id, method: "tools/call", params: { name, arguments: args } }) + "\n");
  }
  server.stdin.end();
  return new Promise((done) => {
    const results = [];
    replies.on("line", (line) => {
      const { id, result } = JSON.parse(line);
      results[id] = result.isError ? null : result.structuredContent;
    });
    replies.on("close", () => done(results));
  });
}

test("page and program give the same answers to two hundred questions", async () => {
  assert.ok(QUESTIONS.length >= 200, String(QUESTIONS.length));
  const { page, close } = await opened();
  const told = [];
  for (const [words, settings] of QUESTIONS) {
    told.push(await page.evaluate(([words, settings]) => [JSON.parse(wasm_bindgen.answer(words, settings, "en")).question, wasm_bindgen.write(words, settings, "en", "json")],
      [words, Object.entries(settings).map((pair) => pair.join("=")).join("\n")]));
  }
  await close();
  const expected = await asked(told.map(([question]) => question));
  for (const [at, [, json]] of told.entries()) assert.deepEqual(json ? JSON.parse(json) : null, expected[at], JSON.stringify(QUESTIONS[at]));
  const answered = told.filter(([, json]) => json).length;
  assert.ok(answered > 150 && answered < QUESTIONS.length, `${answered} of ${QUESTIONS.length} are answered`);
});

test("the first answer comes soon, and each further one at once", async () => {
  const first = [];
  for (let round = 0; round < 5; round++) {
    const { page, close } = await opened();
    first.push(Number(await page.getAttribute("body", "data-ready")));
    if (round === 4) {
      const times = await page.evaluate(() => {
        const times = [];
        for (let at = 0; at < 100; at++) {
          document.querySelector("#q").value = `${at + 1} GW`;
          const start = performance.now();
          update();
          times.push(performance.now() - start);
        }
        return times.sort((one, other) => one - other);
      });
      console.log(`first answer after ${first} ms; further ones ${times[50].toFixed(2)} ms, at most ${times[99].toFixed(2)} ms`);
      // The goals are 150 and 5 ms; a machine that is busy with other tests takes longer, but not every time.
      assert.ok(times[10] < 25, String(times[10]));
    }
    await close();
  }
  assert.ok(Math.min(...first) < 750, String(first));
});
