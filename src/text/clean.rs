//! Foreign text made safe to show: what steers a terminal, reverses the reading order or hides
//! between letters becomes a visible sign. It judges characters only, never meaning, and leaves
//! what is stored as it is.

use std::borrow::Cow;

use unicode_segmentation::UnicodeSegmentation;

/// What stands in the place of a character that must not reach the terminal; one column wide.
pub const SIGN: char = '\u{FFFD}';

/// A letter that carries more marks than this would smear over the lines around it.
/// The longest emoji sequences in use have ten characters.
const LONGEST_GRAPHEME: usize = 16;

/// One line that is safe to print: line breaks and tabs become spaces, every other control or
/// hidden character becomes [`SIGN`].
pub fn clean(text: &str) -> Cow<'_, str> {
    replace(text, Verdict::on_one_line)
}

/// As [`clean`], but line feeds stay, for text that is meant to have several lines.
pub fn clean_lines(text: &str) -> Cow<'_, str> {
    replace(text, Verdict::on_many_lines)
}

/// Text as a person meant to paste it: line breaks become plain line feeds, tabs become spaces,
/// and the hidden characters that messengers and office programs put around names and phone
/// numbers are left out.
pub fn without_hidden(text: &str) -> Cow<'_, str> {
    replace(text, Verdict::when_pasted)
}

/// Whether [`without_hidden`] leaves anything out but the kinds of blanks.
pub fn has_hidden(text: &str) -> bool {
    let signs = |text: &str| text.chars().filter(|sign| !sign.is_whitespace()).count();
    match without_hidden(text) {
        Cow::Borrowed(_) => false,
        Cow::Owned(without) => signs(&without) != signs(text) || without.contains(SIGN),
    }
}

enum Verdict {
    Keep,
    Put(char),
    Drop,
}

impl Verdict {
    fn on_one_line(character: char) -> Verdict {
        match character {
            '\t' | '\n' | '\r' | '\u{2028}' | '\u{2029}' => Verdict::Put(' '),
            _ if is_hidden(character) => Verdict::Put(SIGN),
            _ => Verdict::Keep,
        }
    }

    fn on_many_lines(character: char) -> Verdict {
        match character {
            '\n' => Verdict::Keep,
            _ => Verdict::on_one_line(character),
        }
    }

    fn when_pasted(character: char) -> Verdict {
        match character {
            '\n' => Verdict::Keep,
            '\r' | '\u{2028}' | '\u{2029}' => Verdict::Put('\n'),
            '\t' => Verdict::Put(' '),
            _ if is_hidden(character) => Verdict::Drop,
            _ => Verdict::Keep,
        }
    }
}

fn replace(text: &str, verdict: fn(char) -> Verdict) -> Cow<'_, str> {
    if text.chars().all(is_plain) {
        return Cow::Borrowed(text);
    }
    let mut cleaned = String::with_capacity(text.len());
    for grapheme in text.graphemes(true) {
        replace_grapheme(grapheme, verdict, &mut cleaned);
    }
    if cleaned == text {
        Cow::Borrowed(text)
    } else {
        Cow::Owned(cleaned)
    }
}

fn replace_grapheme(grapheme: &str, verdict: fn(char) -> Verdict, cleaned: &mut String) {
    if grapheme.chars().count() > LONGEST_GRAPHEME {
        cleaned.push(SIGN);
        return;
    }
    let mut characters = grapheme.chars().peekable();
    while let Some(character) = characters.next() {
        let next = characters.peek().copied();
        if (character == '\r' && next == Some('\n')) || joins(character, next) {
            if character != '\r' {
                cleaned.push(character);
            }
            continue;
        }
        match verdict(character) {
            Verdict::Keep => cleaned.push(character),
            Verdict::Put(other) => cleaned.push(other),
            Verdict::Drop => {}
        }
    }
}

/// A zero-width joiner belongs only between two characters that it makes one picture or
/// ligature of. Segmentation has already seen to the pair: within one grapheme, what follows a
/// joiner and is neither a mark nor hidden is its other half.
fn joins(character: char, next: Option<char>) -> bool {
    character == '\u{200D}' && next.is_some_and(|next| !is_hidden(next) && !is_mark(next))
}

fn is_mark(character: char) -> bool {
    is_presentation(character) || unicode_normalization::char::is_combining_mark(character)
}

/// The two selectors that choose between the coloured and the plain form of a sign.
fn is_presentation(character: char) -> bool {
    matches!(character, '\u{FE0E}' | '\u{FE0F}')
}

/// The letters, digits and signs nearly all text here is made of: nothing to look into.
fn is_plain(character: char) -> bool {
    matches!(
        character,
        ' '..='~' | '\u{A0}'..='\u{AC}' | '\u{AE}'..='\u{2FF}' | '\u{400}'..='\u{482}'
            | '\u{48A}'..='\u{52F}' | '\u{2010}'..='\u{2027}' | '\u{202F}'..='\u{205E}'
            | '\u{2190}'..='\u{21FF}' | '\u{2500}'..='\u{25FF}'
    )
}

/// Control characters, and every character that Unicode lets a program draw as nothing
/// (`Default_Ignorable_Code_Point`) apart from the two presentation selectors; with them the
/// line and paragraph separators and the marks of interlinear annotation.
fn is_hidden(character: char) -> bool {
    character.is_control()
        || matches!(
            character,
            '\u{AD}'
                | '\u{34F}'
                | '\u{61C}'
                | '\u{115F}'..='\u{1160}'
                | '\u{17B4}'..='\u{17B5}'
                | '\u{180B}'..='\u{180F}'
                | '\u{200B}'..='\u{200F}'
                | '\u{2028}'..='\u{202E}'
                | '\u{2060}'..='\u{206F}'
                | '\u{3164}'
                | '\u{FE00}'..='\u{FE0D}'
                | '\u{FEFF}'
                | '\u{FFA0}'
                | '\u{FFF0}'..='\u{FFFB}'
                | '\u{1BCA0}'..='\u{1BCA3}'
                | '\u{1D173}'..='\u{1D17A}'
                | '\u{E0000}'..='\u{E0FFF}'
        )
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn one_line_is_made_safe() {
        let cases = [
            ("Чолпон-Ата айыл аймагы", "Чолпон-Ата айыл аймагы"),
            ("ң ө ү ё й", "ң ө ү ё й"),
            ("и\u{306}", "и\u{306}"),
            ("1\u{A0}250,5 — 42\u{202F}%", "1\u{A0}250,5 — 42\u{202F}%"),
            ("a\u{1b}[31mred", "a\u{FFFD}[31mred"),
            ("a\0b\u{7f}c\u{9b}d", "a\u{FFFD}b\u{FFFD}c\u{FFFD}d"),
            ("one\r\ntwo\tthree\rfour", "one two three four"),
            ("pay\u{202e}oot\u{202c}", "pay\u{FFFD}oot\u{FFFD}"),
            (
                "\u{2066}x\u{2069}\u{200e}\u{200f}",
                "\u{FFFD}x\u{FFFD}\u{FFFD}\u{FFFD}",
            ),
            ("a\u{e0061}\u{e007f}", "a\u{FFFD}\u{FFFD}"),
            ("Са\u{200b}лы\u{feff}", "Са\u{FFFD}лы\u{FFFD}"),
            ("a\u{200d}b", "a\u{FFFD}b"),
            ("a\u{200d}\u{301}", "a\u{FFFD}\u{301}"),
            ("👩\u{200d}💻 👍🏽 ❤\u{fe0f}", "👩\u{200d}💻 👍🏽 ❤\u{fe0f}"),
            ("👩\u{200d}", "👩\u{FFFD}"),
        ];
        for (given, wanted) in cases {
            assert_eq!(clean(given), wanted, "{given:?}");
        }
    }

    #[test]
    fn a_pile_of_marks_becomes_one_sign() {
        let pile = format!("a{}", "\u{301}".repeat(40));
        assert_eq!(clean(&pile), "\u{FFFD}");
        assert_eq!(clean("a\u{301}\u{302}"), "a\u{301}\u{302}");
    }

    #[test]
    fn several_lines_keep_their_line_feeds() {
        assert_eq!(clean_lines("a\r\nb\n\nc\td\u{7}"), "a\nb\n\nc d\u{FFFD}");
    }

    #[test]
    fn pasted_text_loses_what_nobody_meant() {
        assert_eq!(
            without_hidden("\u{202a}+996 555\u{202c}\u{200b}\r\nтел\rещё\u{2028}да\t!"),
            "+996 555\nтел\nещё\nда !"
        );
    }

    #[test]
    fn clean_text_is_not_copied() {
        assert!(matches!(
            clean("Токтогул району, 16 киши"),
            Cow::Borrowed(_)
        ));
        assert!(matches!(clean("👩\u{200d}💻"), Cow::Borrowed(_)));
    }

    proptest! {
        #[test]
        fn nothing_hidden_remains(text in any::<String>()) {
            let cleaned = clean(&text);
            let left = cleaned.chars().any(|c| is_hidden(c) && c != '\u{200d}');
            prop_assert!(!left);
            prop_assert_eq!(clean(&cleaned), cleaned.as_ref());
        }
    }
}
