//! Builds the page: `cargo run -p gigawatt-page` writes `target/gigawatt.html`.
//!
//! The library is compiled to WebAssembly, bound by `wasm-bindgen` as a library, so that only the target has
//! to be installed, compressed, and put into one file with the style and the script.

mod split;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use lzma_rust2::{LzmaOptions, LzmaWriter};
use sha2::{Digest, Sha256};
use split::{Split, split, without_names};
use std::error::Error;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};
use std::{env, fs};
use wasm_bindgen_cli_support::Bindgen;

const TARGET: &str = "wasm32-unknown-unknown";

/// The most bytes that the page may have.
const MOST_BYTES: usize = 656_000;

const PAGE: &str = include_str!("../web/page.html");
const FRAME: &str = include_str!("../web/frame.html");
const UNPACK: &str = include_str!("../web/unpack.js");
const UNPACKER: &str = include_str!("../web/unpack.wat");
/// With what the pages of the program have too.
const STYLE: &str =
    concat!(include_str!("../../src/render/html/marks.css"), include_str!("../web/page.css"));
const SCRIPTS: [&str; 5] = [
    include_str!("../web/words.js"),
    include_str!("../web/controls.js"),
    include_str!("../web/answer.js"),
    include_str!("../web/copy.js"),
    include_str!("../web/page.js"),
];

fn main() -> ExitCode {
    match build() {
        Ok((path, size)) => {
            println!("{}: {size} bytes", path.display());
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::FAILURE
        }
    }
}

fn build() -> Result<(PathBuf, usize), Box<dyn Error>> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().ok_or("the page has no workspace")?;
    let target = env::var_os("CARGO_TARGET_DIR").map_or_else(|| root.join("target"), PathBuf::from);
    let (glue, module) = bound(&compiled(root, &target)?)?;
    let script = format!("\"use strict\";\n{glue}\n{}", bare(&SCRIPTS.join("\n")));
    let page = utf16(&page(&script, &split(&module)?)?);
    let path = target.join("gigawatt.html");
    fs::write(&path, &page)?;
    if page.len() > MOST_BYTES {
        return Err(format!("the page has {} bytes, more than {MOST_BYTES}", page.len()).into());
    }
    Ok((path, page.len()))
}

/// Compiles the library of this crate, and returns where it is.
fn compiled(root: &Path, target: &Path) -> Result<PathBuf, Box<dyn Error>> {
    let cargo = env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let arguments = ["build", "--locked", "--lib", "--package", env!("CARGO_PKG_NAME")];
    let status = Command::new(cargo)
        .args(arguments)
        .args(["--profile", "page", "--target", TARGET])
        .env("CARGO_ENCODED_RUSTFLAGS", nameless(root))
        .current_dir(root)
        .status()?;
    if !status.success() {
        let hint = format!("install its standard library with `rustup target add {TARGET}`");
        return Err(format!("the library cannot be compiled to WebAssembly; {hint}").into());
    }
    Ok(target.join(TARGET).join("page/gigawatt_page.wasm"))
}

/// Flags that leave out where on this machine the sources are, so that the page says nothing of it and is the same
/// everywhere.
fn nameless(root: &Path) -> String {
    let home = env::var_os("CARGO_HOME").map(PathBuf::from);
    let home = home.or_else(|| Some(env::home_dir()?.join(".cargo")));
    let folders = home.iter().map(PathBuf::as_path).chain([root]);
    let flags = folders.map(|folder| format!("--remap-path-prefix={}=", folder.display()));
    flags.collect::<Vec<_>>().join("\u{1f}")
}

/// The script that calls a module, and the module without what only debuggers read.
fn bound(module: &Path) -> Result<(String, Vec<u8>), Box<dyn Error>> {
    let mut bindgen = Bindgen::new();
    bindgen.input_path(module).typescript(false);
    bindgen.remove_name_section(true).remove_producers_section(true).omit_default_module_path(true);
    bindgen.no_modules(true)?;
    let mut output = bindgen.generate_output()?;
    let module = output.wasm_mut().emit_wasm();
    Ok((output.js().to_owned(), module))
}

/// A style or script without what only its authors read: lines of comments, and the blanks before others.
fn bare(text: &str) -> String {
    let mut is_comment = false;
    let lines = text.lines().map(str::trim).filter(|line| {
        let was_comment = is_comment;
        is_comment = (was_comment || line.starts_with("/*")) && !line.ends_with("*/");
        !was_comment && !line.starts_with("/*") && !line.is_empty()
    });
    lines.collect::<Vec<_>>().join("\n")
}

/// The page with everything in it.
fn page(script: &str, module: &Split) -> Result<String, Box<dyn Error>> {
    let style = bare(STYLE);
    let Split { head, tail, forms, streams, functions } = module;
    let mut parts = vec![style.as_bytes(), FRAME.as_bytes(), script.as_bytes(), head, tail, forms];
    parts.extend(streams.iter().map(Vec::as_slice));
    let hash = |script: &str| STANDARD.encode(Sha256::digest(script.as_bytes()));
    let lengths: Vec<String> = parts.iter().map(|part| part.len().to_string()).collect();
    let unpack = bare(UNPACK);
    let fields = [
        // No other scripts run.
        ("{{unpack-hash}}", hash(&unpack)),
        ("{{script-hash}}", hash(script)),
        ("{{version}}", env!("CARGO_PKG_VERSION").to_owned()),
        ("{{lengths}}", lengths.join(" ")),
        ("{{functions}}", functions.to_string()),
        ("{{unpacker}}", STANDARD.encode(without_names(&wat::parse_str(UNPACKER)?)?)),
        ("{{packed}}", letters(&compressed(&parts.concat())?)),
        ("{{unpack}}", unpack),
    ];
    Ok(fields.iter().fold(PAGE.to_owned(), |page, (mark, text)| page.replacen(mark, text, 1)))
}

/// LZMA as `unpack.wat` reads it: no head, and the place of a byte says nothing of it.
fn compressed(whole: &[u8]) -> Result<Vec<u8>, Box<dyn Error>> {
    let mut options = LzmaOptions::with_preset(9);
    (options.lc, options.lp, options.pb) = (3, 0, 0);
    options.nice_len = LzmaOptions::NICE_LEN_MAX;
    options.dict_size = 1 << 22;
    let mut writer = LzmaWriter::new_no_header(Vec::new(), &options, false)?;
    writer.write_all(whole)?;
    Ok(writer.finish()?)
}

/// Sixty-three bits in four letters, from a part of Unicode where no letter means anything to HTML: a file in
/// UTF-16, which has two bytes a letter, is then hardly larger than the bytes.
fn letters(bytes: &[u8]) -> String {
    /// Behind all that has a meaning; as many letters as are needed end before the surrogates.
    const FIRST: u64 = 0xA0;
    /// Its fourth power is just above 2⁶³.
    const BASE: u64 = 55_109;
    const BITS: u32 = 63;
    let (mut letters, mut held, mut bits) = (String::new(), 0_u128, 0);
    // Behind the last byte there may be room in the last letters.
    for byte in bytes.iter().chain(&[0; 8]) {
        held = held << 8 | u128::from(*byte);
        bits += 8;
        if bits >= BITS {
            bits -= BITS;
            let group = (held >> bits) as u64;
            let digits = [3, 2, 1, 0].map(|power| group / BASE.pow(power) % BASE);
            letters
                .extend(digits.iter().filter_map(|digit| char::from_u32((FIRST + digit) as u32)));
            held &= (1 << bits) - 1;
        }
    }
    letters
}

/// UTF-16 with the mark that says so, which goes before whatever a server says.
fn utf16(text: &str) -> Vec<u8> {
    let units = ['\u{FEFF}'].iter().copied().chain(text.chars());
    units.collect::<String>().encode_utf16().flat_map(u16::to_le_bytes).collect()
}
