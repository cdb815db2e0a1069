//! Encodings by example.

type Outcome = Result<(), Box<dyn std::error::Error>>;

#[test]
fn decoder() -> Outcome {
    use gigawatt::decoding::Decoder;
    use std::io::Read;

    let mut text = String::new();
    let mut decoder = Decoder::new(&b"M\xfcnchen; 7 GW\nK\xf6ln; 1 GW\n"[..]);
    decoder.read_to_string(&mut text)?;
    assert_eq!(text, "München; 7 GW\nKöln; 1 GW\n");
    assert_eq!(decoder.encoding().map(gigawatt::decoding::Encoding::name), Some("windows-1252"));
    Ok(())
}

#[test]
fn decoded() -> Outcome {
    use gigawatt::decoding::decoded;

    assert_eq!(decoded(b"\xff\xfe7\0G\0W\0").0, "7GW");
    assert_eq!(decoded("\u{feff}7亿瓦".as_bytes()).0, "7亿瓦");
    let (text, encoding) = decoded(b"70\xd2\xda\xcd\xdf\xb5\xc4\xb5\xe7\xd5\xbe");
    assert_eq!((text.as_ref(), encoding.name()), ("70亿瓦的电站", "GB18030"));
    Ok(())
}
