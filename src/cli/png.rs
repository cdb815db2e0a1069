//! `-o chart.png`: a picture as pixels, drawn with the fonts of the system.

use super::failure::Failure;
use super::words::files;
use resvg::usvg::{self, FontResolver, fontdb};
use resvg::{render, tiny_skia};
use std::collections::BTreeSet;
use std::sync::{Arc, Mutex, PoisonError};

/// Fonts without letters wider than those that the pictures are laid out for, the best first.
const LATIN: [&str; 10] = [
    "Helvetica Neue", "Arial", "Liberation Sans", "Arimo", "Helvetica", "Nimbus Sans", "Noto Sans",
    "Noto Sans CJK SC", "DejaVu Sans", "Segoe UI",
];

/// Fonts that have Chinese in the forms of the mainland, the best first.
const CHINESE: [&str; 11] = [
    "PingFang SC", "Hiragino Sans GB", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC",
    "Source Han Sans SC", "Source Han Sans CN", "WenQuanYi Micro Hei", "WenQuanYi Zen Hei",
    "SimHei", "Droid Sans Fallback",
];

/// A picture narrower than this is drawn at twice its size.
const SHARP: f32 = 900.0;

/// The pixels of a picture.
///
/// # Errors
/// It says which letters no font of the system has.
pub(super) fn png(svg: &str) -> Result<Vec<u8>, Failure> {
    let mut fonts = fontdb::Database::new();
    fonts.load_system_fonts();
    with_fonts(svg, fonts)
}

fn with_fonts(svg: &str, mut fonts: fontdb::Database) -> Result<Vec<u8>, Failure> {
    let Some(sans) = usual(&fonts) else {
        return Err(Failure::new("no-font", files::no_font));
    };
    fonts.set_sans_serif_family(&sans);
    fonts.set_serif_family(&sans);
    let missing: Mutex<BTreeSet<char>> = Mutex::new(BTreeSet::new());
    let tree = {
        let options = usvg::Options {
            font_family: sans,
            fontdb: Arc::new(fonts),
            font_resolver: resolver(&missing),
            ..usvg::Options::default()
        };
        usvg::Tree::from_str(svg, &options)
    };
    let missing = missing.into_inner().unwrap_or_else(PoisonError::into_inner);
    if let Some(letter) = missing.into_iter().next() {
        return Err(Failure::new("no-font", move |language| files::no_letter(letter, language)));
    }
    let pixels = tree.ok().and_then(|tree| drawn(&tree));
    pixels.ok_or_else(|| Failure::new("no-picture", files::no_picture))
}

/// The family that letters are drawn in where none of the picture is there.
fn usual(fonts: &fontdb::Database) -> Option<String> {
    let has = |family: &&&str| has_family(fonts, family);
    let known = LATIN.iter().chain(&CHINESE).find(has).map(|family| (*family).to_owned());
    known.or_else(|| Some(fonts.faces().next()?.families.first()?.0.clone()))
}

fn has_family(fonts: &fontdb::Database, family: &str) -> bool {
    fonts.faces().any(|face| face.families.iter().any(|(name, _)| name == family))
}

/// Takes what the first font lacks from one that has Chinese, or from any; notes what none has.
fn resolver(missing: &Mutex<BTreeSet<char>>) -> FontResolver<'_> {
    let any = FontResolver::default_fallback_selector();
    FontResolver {
        select_font: FontResolver::default_font_selector(),
        select_fallback: Box::new(move |letter, used, fonts| {
            let weight = used.first().and_then(|id| fonts.face(*id)).map(|face| face.weight);
            let of_family = |family: &str| {
                let families = [fontdb::Family::Name(family)];
                let weight = weight.unwrap_or_default();
                fonts.query(&fontdb::Query { families: &families, weight, ..Default::default() })
            };
            let chinese = CHINESE.iter().filter_map(|family| of_family(family));
            let chosen = chinese.into_iter().find(|id| !used.contains(id));
            let chosen = chosen.or_else(|| any(letter, used, fonts));
            if chosen.is_none() {
                missing.lock().unwrap_or_else(PoisonError::into_inner).insert(letter);
            }
            chosen
        }),
    }
}

fn drawn(tree: &usvg::Tree) -> Option<Vec<u8>> {
    let size = tree.size();
    let scale = if size.width() < SHARP { 2.0 } else { 1.0 };
    let pixels = |length: f32| (length * scale).round() as u32;
    let mut map = tiny_skia::Pixmap::new(pixels(size.width()), pixels(size.height()))?;
    render(tree, tiny_skia::Transform::from_scale(scale, scale), &mut map.as_mut());
    map.encode_png().ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Language;

    const PICTURE: &str = "<svg xmlns='http://www.w3.org/2000/svg' width='1000' height='50'>\
                           <text y='30' font-size='20'>10 GW</text></svg>";

    /// The message of a failure.
    fn told(svg: &str, fonts: fontdb::Database) -> String {
        match with_fonts(svg, fonts) {
            Ok(_) => String::new(),
            Err(failure) => failure.explanation(Language::English).message,
        }
    }

    #[test]
    fn without_fonts_there_is_an_error_and_no_empty_picture() {
        let told = told(PICTURE, fontdb::Database::new());
        assert!(told.starts_with("no font was found on this system"), "{told}");
    }

    #[test]
    fn a_letter_that_no_font_has_is_named() {
        // Has no Chinese, wherever it is installed.
        let mut fonts = fontdb::Database::new();
        let path = "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf";
        if fonts.load_font_file(path).is_err() {
            println!("{path} is missing: nothing is tested");
            return;
        }
        assert_eq!(told(PICTURE, fonts.clone()), "");
        let chinese = PICTURE.replace("10 GW", "10 GW 三峡");
        assert!(told(&chinese, fonts).contains("has the character “三” of the picture"));
    }
}
