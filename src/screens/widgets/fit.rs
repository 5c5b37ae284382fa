//! Text measured, cut, padded and printed by the columns it takes on a screen. Characters of
//! ambiguous width count as narrow; what must not reach a terminal is shown as a sign.

use std::borrow::Cow;

use ratatui::buffer::{Buffer, CellWidth};
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthChar;

use crate::text::clean::{SIGN, clean};

/// What stands at the end of a text that was cut.
pub const ELLIPSIS: &str = "…";

/// One character as a person sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Glyph<'a> {
    /// Where it begins in the text it was taken from, in bytes.
    pub offset: usize,
    /// What is drawn for it.
    pub shown: Cow<'a, str>,
    /// How many columns that takes; never none.
    pub width: usize,
}

/// The characters of a text with the columns they take. One that begins with a mark has no
/// letter to stand on, and would change the letter before it: it becomes a sign.
pub fn glyphs(text: &str) -> impl Iterator<Item = Glyph<'_>> {
    text.grapheme_indices(true).map(|(offset, grapheme)| {
        let shown = clean(grapheme);
        match measure(&shown) {
            width if width > 0 && !begins_with_mark(&shown) => Glyph {
                offset,
                shown,
                width,
            },
            _ => Glyph {
                offset,
                shown: Cow::Owned(SIGN.to_string()),
                width: 1,
            },
        }
    })
}

/// The columns a text takes.
pub fn width(text: &str) -> usize {
    if text.bytes().all(|byte| (b' '..=b'~').contains(&byte)) {
        return text.len();
    }
    glyphs(text).map(|glyph| glyph.width).sum()
}

/// The columns a line of several styles takes.
pub fn line_width(line: &Line<'_>) -> usize {
    line.iter().map(|span| width(&span.content)).sum()
}

/// A text that takes at most so many columns; where some of it had to go, `…` says so. It ends
/// with a word where that leaves most of the room filled, and never inside a number.
pub fn cut(text: &str, columns: usize) -> Cow<'_, str> {
    let whole = shown(text);
    if width(&whole) <= columns {
        return whole;
    }
    if columns == 0 {
        return Cow::Borrowed("");
    }
    let all = glyphs(&whole).map(|glyph| (glyph, ()));
    let begun: Vec<Glyph> = begun(all, columns)
        .into_iter()
        .map(|(one, ())| one)
        .collect();
    let mut kept = kept(&begun, columns);
    // What is left of a joined character may be wider than it was whole: then one more goes.
    while let Some(end) = begun.get(kept).filter(|_| kept > 0) {
        let text = format!("{}{ELLIPSIS}", whole.get(..end.offset).unwrap_or_default());
        if width(&text) <= columns {
            return Cow::Owned(text);
        }
        kept -= 1;
    }
    Cow::Borrowed(ELLIPSIS)
}

/// As [`cut`], but what had to go is the beginning.
pub fn cut_start(text: &str, columns: usize) -> String {
    let whole = shown(text);
    let all = width(&whole);
    if all <= columns {
        return whole.into_owned();
    }
    let mut gone = 0;
    for glyph in glyphs(&whole) {
        if gone > 0 {
            let kept = format!(
                "{ELLIPSIS}{}",
                whole.get(glyph.offset..).unwrap_or_default()
            );
            if all - gone < columns && width(&kept) <= columns {
                return kept;
            }
        }
        gone += glyph.width;
    }
    match columns {
        0 => String::new(),
        _ => ELLIPSIS.to_owned(),
    }
}

/// A text at the left of exactly so many columns, cut where it is too long.
pub fn pad_end(text: &str, columns: usize) -> String {
    let kept = cut(text, columns);
    let gap = columns.saturating_sub(width(&kept));
    format!("{kept}{}", " ".repeat(gap))
}

/// A text at the right of exactly so many columns, cut where it is too long.
pub fn pad_start(text: &str, columns: usize) -> String {
    let kept = cut(text, columns);
    let gap = columns.saturating_sub(width(&kept));
    format!("{}{kept}", " ".repeat(gap))
}

/// Prints a text into the first row of an area, cut where it is too long. Gives the columns it
/// took. What lies outside the buffer is left out.
pub fn print(buffer: &mut Buffer, area: Rect, text: &str, style: Style) -> u16 {
    print_spans(buffer, area, [(text, style)].into_iter())
}

/// As [`print()`], against the right edge of the area.
pub fn print_right(buffer: &mut Buffer, area: Rect, text: &str, style: Style) -> u16 {
    print(buffer, against_right(area, width(text)), text, style)
}

/// As [`print()`], for a line of several styles.
pub fn print_line(buffer: &mut Buffer, area: Rect, line: &Line<'_>) -> u16 {
    let spans = line.iter().map(|span: &Span<'_>| {
        let style = line.style.patch(span.style);
        (span.content.as_ref(), style)
    });
    print_spans(buffer, area, spans)
}

/// The right end of an area's first row that a text of so many columns needs.
pub fn against_right(area: Rect, columns: usize) -> Rect {
    let columns = to_columns(columns).min(area.width);
    Rect {
        x: area.right() - columns,
        width: columns,
        ..area
    }
}

/// Columns as the buffer counts them.
pub fn to_columns(columns: usize) -> u16 {
    u16::try_from(columns).unwrap_or(u16::MAX)
}

fn print_spans<'a>(
    buffer: &mut Buffer,
    area: Rect,
    spans: impl Iterator<Item = (&'a str, Style)> + Clone,
) -> u16 {
    let area = area.intersection(buffer.area);
    if area.is_empty() {
        return 0;
    }
    let columns = usize::from(area.width);
    let styled = spans.flat_map(|(text, style)| glyphs(text).map(move |glyph| (glyph, style)));
    let (begun, styles): (Vec<Glyph>, Vec<Style>) = begun(styled, columns).into_iter().unzip();
    let is_whole = begun.iter().map(|glyph| glyph.width).sum::<usize>() <= columns;
    let end = match is_whole {
        true => begun.len(),
        false => kept(&begun, columns),
    };
    let mut x = area.x;
    for (glyph, style) in begun.iter().zip(&styles).take(end) {
        (x, _) = buffer.set_stringn(x, area.y, &glyph.shown, glyph.width, *style);
    }
    if let Some(style) = styles.get(end) {
        (x, _) = buffer.set_stringn(x, area.y, ELLIPSIS, 1, *style);
    }
    x - area.x
}

/// The characters of a text up to the one that has no room in so many columns any more. Looks no
/// further than needed: a foreign text may be very long.
fn begun<'a, S>(all: impl Iterator<Item = (Glyph<'a>, S)>, columns: usize) -> Vec<(Glyph<'a>, S)> {
    let mut taken = 0;
    let mut begun = Vec::new();
    for (glyph, style) in all {
        taken += glyph.width;
        begun.push((glyph, style));
        if taken > columns {
            break;
        }
    }
    begun
}

/// How many characters of a text that is too long are kept before the `…`. A number that is cut
/// is another number, so it goes as a whole; a word goes as a whole where what is left still fills
/// two thirds of the room, and so does what joins it to what went.
fn kept(begun: &[Glyph<'_>], columns: usize) -> usize {
    let mut taken = 0;
    let fitting = begun.iter().take_while(|glyph| {
        taken += glyph.width;
        taken < columns
    });
    let hard = fitting.count();
    let end = before_number(begun, hard);
    let is_inside_word = |at: usize| is_of_word(begun, at) && at > 0 && is_of_word(begun, at - 1);
    let word = (0..=end).rev().find(|at| !is_inside_word(*at));
    let word = trimmed(begun, word.unwrap_or(0));
    let filled: usize = begun.iter().take(word).map(|glyph| glyph.width).sum();
    match filled * 3 >= columns * 2 {
        true => word,
        false => trimmed(begun, end),
    }
}

/// The beginning of the number that a cut would go through, or the cut itself.
fn before_number(begun: &[Glyph<'_>], at: usize) -> usize {
    let starts = |at: usize, is: fn(char) -> bool| {
        let glyph = begun.get(at);
        glyph.is_some_and(|glyph| glyph.shown.starts_with(is))
    };
    let digit = |at: usize| starts(at, |one| one.is_ascii_digit());
    let joins = |at: usize| at > 0 && digit(at - 1) && digit(at + 1) && starts(at, is_in_number);
    let is_of_number = |at: usize| digit(at) || joins(at);
    let is_sign = |at: usize| starts(at, |one| matches!(one, '%' | '\u{a0}'));
    let mut at = at;
    // A number is not parted from its sign of percent either.
    while at > 0 && is_sign(at) && (is_sign(at - 1) || is_of_number(at - 1)) {
        at -= 1;
    }
    if !(is_of_number(at) || is_sign(at)) {
        return at;
    }
    while at > 0 && is_of_number(at - 1) {
        at -= 1;
    }
    let has_sign = at > 0 && starts(at - 1, |one| matches!(one, '+' | '-' | '−'));
    at - usize::from(has_sign)
}

/// What stands between the digits of one number: of thousands, decimals, dates, times and parts.
fn is_in_number(one: char) -> bool {
    matches!(one, '.' | ',' | ':' | '/' | '\u{a0}' | '\u{202f}')
}

fn is_of_word(begun: &[Glyph<'_>], at: usize) -> bool {
    begun.get(at).is_some_and(|glyph| glyph.shown != " ")
}

/// So many characters without the spaces and the signs at their end that lead to what went.
fn trimmed(begun: &[Glyph<'_>], end: usize) -> usize {
    let leads = |glyph: &&Glyph<'_>| {
        matches!(
            glyph.shown.as_ref(),
            " " | "," | ":" | ";" | "·" | "–" | "+" | "→" | "(" | ELLIPSIS
        )
    };
    let left = begun.get(..end).unwrap_or_default();
    end - left.iter().rev().take_while(leads).count()
}

fn shown(text: &str) -> Cow<'_, str> {
    let cleaned = clean(text);
    if glyphs(&cleaned).all(|glyph| matches!(glyph.shown, Cow::Borrowed(_))) {
        return cleaned;
    }
    Cow::Owned(glyphs(text).map(|glyph| glyph.shown).collect())
}

fn begins_with_mark(text: &str) -> bool {
    text.chars()
        .next()
        .is_some_and(|first| first.width() == Some(0))
}

fn measure(cleaned: &str) -> usize {
    match cleaned.as_bytes() {
        [_] => 1,
        _ => usize::from(cleaned.cell_width()),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::screens::widgets::testing::{awkward_text, lines_of};

    #[test]
    fn texts_are_measured_by_columns() {
        let cases = [
            ("", 0),
            ("Токтогул", 8),
            ("Ноокен району", 13),
            ("и\u{306}", 1),
            ("日本", 4),
            ("👩\u{200d}💻", 2),
            ("a\u{202e}b", 3),
            ("\u{301}", 1),
            ("שלום", 4),
        ];
        for (text, wanted) in cases {
            assert_eq!(width(text), wanted, "{text:?}");
        }
    }

    #[test]
    fn texts_are_cut_by_columns() {
        let cases = [
            ("Чолпон-Ата", 10, "Чолпон-Ата"),
            ("Чолпон-Ата", 9, "Чолпон-А…"),
            ("Чолпон-Ата", 1, "…"),
            ("Чолпон-Ата", 0, ""),
            ("日本語", 4, "日…"),
            ("日本語", 5, "日本…"),
            ("a\tb", 3, "a b"),
            ("Пол не указан: 7 из 20.", 22, "Пол не указан: 7 из…"),
            ("Пол не указан: 17 из 20.", 17, "Пол не указан…"),
            ("15 of 16 participants", 20, "15 of 16 participan…"),
            ("15 of 16 participants", 11, "15 of 16…"),
            ("15 of 16 participants", 8, "15 of…"),
            ("Каракольский, Ак-Суйский", 20, "Каракольский, Ак-Су…"),
            ("Каракольский, Ак-Суйский", 17, "Каракольский…"),
            ("1 234", 5, "1 234"),
            ("2\u{a0}400 участий", 4, "…"),
            ("18.11.2019", 9, "…"),
            ("женщин 53\u{a0}%", 10, "женщин…"),
        ];
        for (text, columns, wanted) in cases {
            assert_eq!(cut(text, columns), wanted, "{text:?} {columns}");
        }
    }

    #[test]
    fn texts_are_padded_to_columns() {
        assert_eq!(pad_end("Сузак", 7), "Сузак  ");
        assert_eq!(pad_start("16", 4), "  16");
        assert_eq!(pad_start("日本語", 4), " 日…");
        assert_eq!(pad_end("日本語", 4), "日… ");
    }

    #[test]
    fn lines_of_several_styles_are_cut_as_one() {
        let mut buffer = Buffer::empty(Rect::new(0, 0, 9, 1));
        let line = Line::from(vec![Span::raw("Масы"), Span::raw(", Ноокен")]);
        let took = print_line(&mut buffer, Rect::new(1, 0, 7, 1), &line);
        assert_eq!(took, 5);
        assert_eq!(lines_of(&buffer), [" Масы…   "]);
    }

    #[test]
    fn numbers_stand_at_the_right() {
        let mut buffer = Buffer::empty(Rect::new(0, 0, 6, 1));
        print_right(&mut buffer, Rect::new(0, 0, 5, 1), "398", Style::new());
        assert_eq!(lines_of(&buffer), ["  398 "]);
    }

    proptest! {
        #[test]
        fn a_cut_text_fits(text in awkward_text(), columns in 0usize..40) {
            prop_assert!(width(&cut(&text, columns)) <= columns);
            prop_assert_eq!(width(&pad_end(&text, columns)), columns);
            prop_assert_eq!(width(&pad_start(&text, columns)), columns);
        }

        #[test]
        fn printing_stays_inside(
            text in awkward_text(),
            x in 0u16..30,
            y in 0u16..4,
            columns in 0u16..40,
        ) {
            let mut buffer = Buffer::empty(Rect::new(2, 1, 20, 2));
            let area = Rect::new(x, y, columns, 1);
            let took = print(&mut buffer, area, &text, Style::new());
            prop_assert!(took <= area.intersection(buffer.area).width);
        }
    }
}
