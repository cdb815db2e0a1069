//! Texts of every encoding, whole and read bit by bit.

use super::*;
use encoding_rs::{BIG5, GB18030, GBK, ISO_8859_15, UTF_16BE, UTF_16LE, WINDOWS_1252};
use proptest::prelude::*;
use std::io::{self, Read};

/// Gives a few bytes at a time.
struct Drops<'a>(&'a [u8], usize);

impl Read for Drops<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let length = self.1.min(buffer.len()).min(self.0.len());
        buffer[..length].copy_from_slice(&self.0[..length]);
        self.0 = &self.0[length..];
        Ok(length)
    }
}

fn read(bytes: &[u8], step: usize) -> (String, Option<&'static str>) {
    let mut decoder = Decoder::new(Drops(bytes, step));
    let mut text = Vec::new();
    decoder.read_to_end(&mut text).unwrap();
    (String::from_utf8(text).unwrap(), decoder.encoding().map(Encoding::name))
}

fn utf_16(text: &str, pair: fn(u16) -> [u8; 2]) -> Vec<u8> {
    text.encode_utf16().flat_map(pair).collect()
}

/// A text as an encoding writes it.
fn encoded(text: &str, encoding: &'static encoding_rs::Encoding) -> Vec<u8> {
    match encoding {
        _ if encoding == UTF_16LE => utf_16(text, u16::to_le_bytes),
        _ if encoding == UTF_16BE => utf_16(text, u16::to_be_bytes),
        _ => {
            let (bytes, _, lost) = encoding.encode(text);
            assert!(!lost, "{text}");
            bytes.into_owned()
        }
    }
}

#[test]
fn a_table_is_read_in_the_encoding_that_it_has() {
    let tables: [(&'static encoding_rs::Encoding, &str, &str); 21] = [
        (
            GBK,
            "GB18030",
            "站点,省份,装机容量（万千瓦）,利用率\n乌兰察布,内蒙古,60,55%\n合计,,60,\n",
        ),
        (GBK, "GB18030", "名称,功率\nA,7 GW\n"),
        (GBK, "GB18030", "site,power\n贵安,7 GW\n"),
        (GB18030, "GB18030", "项目,功率(MW),数量\n甲,100,2\n"),
        (BIG5, "Big5", "站點,省份,裝機容量（萬瓩）,利用率\n台北,台灣,60,55%\n合計,,105.5,\n"),
        (BIG5, "Big5", "名稱,功率\nA,7 GW\n"),
        (BIG5, "Big5", "site,power\n彰化,7 GW\n"),
        (WINDOWS_1252, "windows-1252", "Standort;Leistung (MW)\nSüd;1.250\nMünchen;98,5\n"),
        (WINDOWS_1252, "windows-1252", "STANDORT;LEISTUNG\nZÜRICH;1 GW\n"),
        (
            WINDOWS_1252,
            "windows-1252",
            "Site;Puissance installée;Taux d’utilisation\nOrléans;7;60 %\n",
        ),
        (WINDOWS_1252, "windows-1252", "Site;Puissance (MW);Coût (€)\nA;7;100\n"),
        (WINDOWS_1252, "windows-1252", "Lugar;Potencia;Año\nMálaga;1.250,5;2027\n"),
        (WINDOWS_1252, "windows-1252", "Site;Puissance (MW)\nA;1\u{a0}250\nB;98,5\n"),
        (WINDOWS_1252, "windows-1252", "site,cost £m,MW\nA,20,5\n"),
        (WINDOWS_1252, "windows-1252", "site,MW\nA – phase 1,20\nL’Haÿ,5\n"),
        (ISO_8859_15, "ISO-8859-15", "Site;Puissance (MW);Coût (€)\nSacré-Cœur;7;100\n"),
        (ISO_8859_15, "ISO-8859-15", "Site;Puissance (MW)\nSacré-Cœur;7\n"),
        (UTF_16LE, "UTF-16LE", "Site\tCapacity (MW)\r\nAbilene\t1,200\r\n"),
        (UTF_16BE, "UTF-16BE", "站点\t功率\r\n贵安\t7 GW\r\n"),
        (UTF_16LE, "UTF-16LE", "站点\t功率\n公开\t7 GW\n"),
        (UTF_16LE, "UTF-16LE", "站点\t装机容量（万千瓦）\r\n乌兰察布\t60\r\n"),
    ];
    for (encoding, name, text) in tables {
        let bytes = encoded(text, encoding);
        let (whole, told) = decoded(&bytes);
        assert_eq!((whole.as_ref(), told.name()), (text, name));
        // Far behind the beginning it is no other.
        let late = ["site,power\n".repeat(20_000).as_bytes(), &bytes].concat();
        for step in [1, 7, 4096, usize::MAX] {
            assert_eq!(read(&bytes, step), (text.to_owned(), Some(name)), "{step}");
            if step > 7 && !name.starts_with("UTF-16") {
                let (read, told) = read(&late, step);
                assert!(read.ends_with(text) && told == Some(name), "{name} {step} {told:?}");
            }
        }
    }
}

#[test]
fn a_mark_says_it_and_is_no_part_of_the_text() {
    let text = "site,power\nA,7 GW\n";
    for (mark, encoding, name) in [
        (&b"\xEF\xBB\xBF"[..], encoding_rs::UTF_8, "UTF-8"),
        (b"\xFF\xFE", UTF_16LE, "UTF-16LE"),
        (b"\xFE\xFF", UTF_16BE, "UTF-16BE"),
        (b"\x84\x31\x95\x33", GB18030, "GB18030"),
    ] {
        let bytes = [mark, &encoded(text, encoding)].concat();
        assert_eq!(read(&bytes, 3), (text.to_owned(), Some(name)));
        assert_eq!(decoded(&bytes).0, text);
    }
    assert_eq!(read(text.as_bytes(), 3), (text.to_owned(), None));
    assert_eq!(read(b"", 3), (String::new(), None));
}

#[test]
fn what_is_no_text_or_damaged_stays_as_it_is() {
    for bytes in [
        &b"power\n7\xFF GW\n"[..],
        b"power\n\xFF\n",
        b"a,\xC3\x00\xFF\n",
        &["乌兰察布,7 GW\n".as_bytes(), b"\xE9,7 GW\n"].concat(),
        &"乌兰察布".as_bytes()[..10],
    ] {
        let mut decoder = Decoder::new(bytes);
        let mut read = Vec::new();
        decoder.read_to_end(&mut read).unwrap();
        assert_eq!(read, bytes, "{:?}", decoder.encoding());
    }
}

proptest! {
    #[test]
    fn utf_8_passes_byte_for_byte(text in "[ -~é亿瓦\n]{0,400}", step in 1_usize..500) {
        let mut decoder = Decoder::new(Drops(text.as_bytes(), step));
        let mut read = Vec::new();
        decoder.read_to_end(&mut read).unwrap();
        prop_assert_eq!(read, text.as_bytes());
    }

    #[test]
    fn no_bytes_cause_a_panic(bytes in prop::collection::vec(any::<u8>(), 0..600), step in 1_usize..99) {
        let mut read = Vec::new();
        Decoder::new(Drops(&bytes, step)).read_to_end(&mut read).unwrap();
        let _ = decoded(&bytes);
    }
}
