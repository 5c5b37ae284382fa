//! How the letters of a text file are written: told by its first bytes, by what is valid, and last
//! by whether what comes out reads like words. A guess that is not sure is refused.

use std::borrow::Cow;

use super::refusal::Refusal;

/// How the letters of a text are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Encoding {
    /// What everything writes today.
    Utf8,
    /// What Excel calls Unicode text.
    Utf16,
    /// What Excel writes as CSV on a Russian or Kyrgyz Windows.
    Windows1251,
    /// What programs of DOS wrote.
    Cp866,
}

impl Encoding {
    /// Its name, the same in every language.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Utf8 => "UTF-8",
            Self::Utf16 => "UTF-16",
            Self::Windows1251 => "Windows-1251",
            Self::Cp866 => "CP866",
        }
    }
}

/// The text that bytes are, and how it was written.
pub(super) fn decode(bytes: &[u8]) -> Result<(Cow<'_, str>, Encoding), Refusal> {
    if bytes.starts_with(&[0xff, 0xfe]) {
        return sixteen(encoding_rs::UTF_16LE, &bytes[2..]);
    }
    if bytes.starts_with(&[0xfe, 0xff]) {
        return sixteen(encoding_rs::UTF_16BE, &bytes[2..]);
    }
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    if bytes.contains(&0) {
        return Err(Refusal::NotText);
    }
    if let Ok(text) = std::str::from_utf8(bytes) {
        return Ok((text.into(), Encoding::Utf8));
    }
    let is_control = |byte: &u8| *byte < 0x20 && !b"\t\r\n\x0c\x1a".contains(byte);
    if bytes.iter().any(is_control) {
        return Err(Refusal::NotText);
    }
    let tried = [
        (Encoding::Windows1251, encoding_rs::WINDOWS_1251),
        (Encoding::Cp866, encoding_rs::IBM866),
    ];
    let mut sure = tried.into_iter().filter_map(|(encoding, table)| {
        let text = table.decode_without_bom_handling_and_without_replacement(bytes)?;
        reads_like_words(&text).then_some((text, encoding))
    });
    match (sure.next(), sure.next()) {
        (Some(found), None) => Ok(found),
        _ => Err(Refusal::UnknownEncoding),
    }
}

fn sixteen<'b>(
    table: &'static encoding_rs::Encoding,
    bytes: &'b [u8],
) -> Result<(Cow<'b, str>, Encoding), Refusal> {
    table
        .decode_without_bom_handling_and_without_replacement(bytes)
        .filter(|text| !text.contains('\0'))
        .map(|text| (text, Encoding::Utf16))
        .ok_or(Refusal::NotText)
}

/// Whether text reads like Russian or Kyrgyz words: nearly all of what is not ASCII are Russian
/// letters and the signs that go with them, and a word that has a small letter goes on with small
/// ones. The wrong table gives capitals inside words, letters of other peoples and signs for boxes.
fn reads_like_words(text: &str) -> bool {
    let is_russian = |letter: char| matches!(letter, 'а'..='я' | 'А'..='Я' | 'ё' | 'Ё');
    let is_sign = |letter: char| "№«»–—„“”‘’…•\u{a0}°±§".contains(letter);
    let (mut letters, mut strange, mut jumps, mut vowels) = (0_u32, 0_u32, 0_u32, 0_u32);
    let mut before = ' ';
    for letter in text.chars() {
        if is_russian(letter) {
            letters += 1;
            vowels += u32::from("аеёиоуыэюяАЕЁИОУЫЭЮЯ".contains(letter));
            let was_small = is_russian(before) && before.is_lowercase();
            jumps += u32::from(was_small && letter.is_uppercase());
        } else if !letter.is_ascii() && !is_sign(letter) {
            strange += 1;
        }
        before = letter;
    }
    letters >= 2 && strange * 20 <= letters && jumps * 20 <= letters && vowels * 5 >= letters
}

/// Whether letters have become question marks inside words, as ң, ө and ү do in the encodings that
/// have no place for them.
pub(super) fn has_lost_letters(text: &str) -> bool {
    let mut letters = text.chars().peekable();
    let mut before = ' ';
    while let Some(letter) = letters.next() {
        let after = letters.peek().copied().unwrap_or(' ');
        if letter == '?' && after.is_lowercase() && (before.is_alphabetic() || before == '?') {
            return true;
        }
        before = letter;
    }
    false
}
