//! What stands between the fields of a table, by its first lines.

/// What stands between fields by the first line, as in `sep=;`, and the bytes of that line.
pub(super) fn separator_line(bytes: &[u8]) -> Option<(char, usize)> {
    let rest = bytes.strip_prefix(b"sep=").or_else(|| bytes.strip_prefix(b"SEP="))?;
    let (separator, rest) = rest.split_first()?;
    let end = match rest {
        [b'\r', b'\n', ..] => 2,
        [b'\n' | b'\r', ..] => 1,
        [] => 0,
        _ => return None,
    };
    Some((char::from(*separator), b"sep=;".len() + end))
}

/// Whether tabs stand between the names of a header: more of them than commas, which a name may hold. Where
/// they are as many, the next line decides.
pub(super) fn is_tabbed(bytes: &[u8]) -> bool {
    let mut more = 0_i64;
    let is_end = |byte: &u8| matches!(byte, b'\n' | b'\r');
    for line in bytes.split(is_end).filter(|line| !line.is_empty()).take(2) {
        let mut is_quoted = false;
        for byte in line {
            match byte {
                b'"' => is_quoted = !is_quoted,
                b'\t' if !is_quoted => more += 1,
                b',' if !is_quoted => more -= 1,
                _ => {}
            }
        }
        if more != 0 {
            break;
        }
    }
    more > 0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tabs_are_told_by_the_header() {
        for tabbed in [
            "site\tpower\nA\t7 GW\n",
            "site\tpower",
            "site\tcity, state\tpower\n",
            "site\tPower, MW\r\nA\t450\r\n",
        ] {
            assert!(is_tabbed(tabbed.as_bytes()), "{tabbed:?}");
        }
        for other in ["site,power\nA\tB\tC,7 GW\n", "power\n7\n", "site,\"a\tb\tc\",power\n", ""] {
            assert!(!is_tabbed(other.as_bytes()), "{other:?}");
        }
    }
}
