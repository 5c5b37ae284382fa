//! Editing as a person meets it: `|` is the cursor in every text below.

use proptest::prelude::*;

use super::*;

fn text(marked: &str, many_lines: bool) -> TextInput {
    let cursor = marked.find('|').expect("a cursor");
    let mut input = if many_lines {
        TextInput::many_lines("")
    } else {
        TextInput::one_line("")
    };
    input.set_value(marked.replacen('|', "", 1));
    input.set_cursor(cursor);
    input
}

fn marked(input: &TextInput) -> String {
    let mut value = input.value().to_owned();
    value.insert(input.cursor(), '|');
    value
}

fn check(before: &str, edits: &[TextEdit], after: &str) {
    let mut input = text(before, before.contains('\n') || after.contains('\n'));
    for edit in edits {
        input.apply(*edit);
    }
    assert_eq!(marked(&input), after, "{before:?} {edits:?}");
}

#[test]
fn one_line() {
    use TextEdit::*;
    let cases: [(&str, &[TextEdit], &str); 22] = [
        ("чолп|он", &[Left], "чол|пон"),
        ("чолп|он", &[Right, Right, Right], "чолпон|"),
        ("|чолпон", &[Left], "|чолпон"),
        ("айыл аймагы|", &[WordLeft], "айыл |аймагы"),
        (
            "айыл аймагы|",
            &[WordLeft, WordLeft, WordLeft],
            "|айыл аймагы",
        ),
        ("|айыл аймагы", &[WordRight], "айыл |аймагы"),
        ("айыл |аймагы", &[Home], "|айыл аймагы"),
        ("айыл |аймагы", &[End], "айыл аймагы|"),
        ("үй|", &[Backspace], "ү|"),
        ("и\u{306}|", &[Backspace], "и|"),
        ("e\u{301}\u{302}|x", &[Backspace], "e\u{301}|x"),
        ("|и\u{306}а", &[Delete], "|а"),
        ("а👩\u{200d}💻|", &[Backspace], "а|"),
        ("а🇰🇬|", &[Backspace], "а|"),
        ("а❤\u{fe0f}|", &[Backspace], "а|"),
        ("а👍🏽|", &[Left], "а|👍🏽"),
        ("айыл аймагы|", &[DeleteWordLeft], "айыл |"),
        ("|айыл аймагы", &[DeleteWordRight], "|аймагы"),
        ("айыл |аймагы", &[DeleteToEnd], "айыл |"),
        ("айыл |аймагы", &[DeleteToHome], "|аймагы"),
        ("айыл |аймагы", &[Clear], "|"),
        ("айыл |аймагы", &[NewLine, Up, Down], "айыл |аймагы"),
    ];
    for (before, edits, after) in cases {
        check(before, edits, after);
    }
}

#[test]
fn many_lines() {
    use TextEdit::*;
    let cases: [(&str, &[TextEdit], &str); 15] = [
        ("бир|эки", &[NewLine], "бир\n|эки"),
        ("бирок\nэ\nүч|", &[Up], "бирок\nэ|\nүч"),
        ("бирок\nэ\nүч|", &[Up, Up], "би|рок\nэ\nүч"),
        ("бир|ок\nэ\nүчөө", &[Down, Down], "бирок\nэ\nүчө|ө"),
        ("бир|ок\nэ\nүчөө", &[Down, Left, Down], "бирок\nэ\n|үчөө"),
        ("|бир\nэки", &[Up], "|бир\nэки"),
        ("бир\nэки|", &[Down], "бир\nэки|"),
        ("бир\nэ|ки", &[Home], "бир\n|эки"),
        ("б|ир\nэки", &[End], "бир|\nэки"),
        ("бир\nэ|ки", &[Top], "|бир\nэки"),
        ("б|ир\nэки", &[Bottom], "бир\nэки|"),
        ("б|ир\nэки", &[DeleteToEnd], "б|\nэки"),
        ("б|ир\nэки", &[DeleteToEnd, DeleteToEnd], "б|эки"),
        ("бир\nэ|ки", &[DeleteToHome], "бир\n|ки"),
        ("бир\n|эки", &[Backspace], "бир|эки"),
    ];
    for (before, edits, after) in cases {
        check(before, edits, after);
    }
}

#[test]
fn a_blank_line_is_a_line() {
    check("a\n\nbcd|", &[TextEdit::Up], "a\n|\nbcd");
    check("a\n\nbcd|", &[TextEdit::Up, TextEdit::Up], "a|\n\nbcd");
}

#[test]
fn typed_letters_go_before_the_cursor() {
    let mut input = text("ө|н", false);
    assert_eq!(input.insert('ң'), Outcome::Changed);
    assert_eq!(marked(&input), "өң|н");
    assert_eq!(input.insert('\u{1b}'), Outcome::Nothing);
    assert_eq!(marked(&input), "өң|н");
}

#[test]
fn a_letter_put_before_a_mark_takes_it_and_the_cursor_goes_behind() {
    let mut input = text("|\u{306}а", false);
    input.insert('и');
    assert_eq!(marked(&input), "и\u{306}|а");
}

#[test]
fn an_emoji_can_be_typed_piece_by_piece() {
    let mut input = TextInput::one_line("");
    for character in "👩\u{200d}💻".chars() {
        input.insert(character);
    }
    assert_eq!(marked(&input), "👩\u{200d}💻|");
    input.apply(TextEdit::Left);
    assert_eq!(marked(&input), "|👩\u{200d}💻");
}

#[test]
fn pasted_text_keeps_to_the_shape_of_the_field() {
    let mut line = text("[|]", false);
    assert_eq!(line.paste("бир\r\nэки\tүч\u{202e}\n"), Outcome::Changed);
    assert_eq!(marked(&line), "[бир эки үч|]");
    let mut notes = text("[|]", true);
    notes.paste("бир\r\nэки\rүч\u{200b}");
    assert_eq!(marked(&notes), "[бир\nэки\nүч|]");
    assert_eq!(notes.paste("\u{202e}"), Outcome::Nothing);
}

#[test]
fn outcomes_tell_what_happened() {
    let mut input = text("а|б", false);
    assert_eq!(input.apply(TextEdit::Left), Outcome::Moved);
    assert_eq!(input.apply(TextEdit::Left), Outcome::Nothing);
    assert_eq!(input.apply(TextEdit::Backspace), Outcome::Nothing);
    assert_eq!(input.apply(TextEdit::Delete), Outcome::Changed);
    assert_eq!(input.apply(TextEdit::DeleteToEnd), Outcome::Changed);
    assert_eq!(input.apply(TextEdit::DeleteToEnd), Outcome::Nothing);
    assert_eq!(input.apply(TextEdit::Clear), Outcome::Nothing);
    assert_eq!(input.set_cursor(9), Outcome::Nothing);
}

#[test]
fn a_cursor_set_inside_a_character_goes_behind_it() {
    let mut input = TextInput::one_line("аи\u{306}б");
    for (asked, wanted) in [(0, 0), (1, 2), (2, 2), (3, 6), (4, 6), (5, 6), (99, 8)] {
        input.set_cursor(asked);
        assert_eq!(input.cursor(), wanted, "{asked}");
    }
}

#[derive(Debug, Clone)]
enum Step {
    Insert(char),
    Paste(String),
    Apply(TextEdit),
    Set(usize),
}

fn step() -> impl Strategy<Value = Step> {
    use TextEdit::*;
    let letters: Vec<char> = "аңөүйE7 -.日👩💻🏽🇰🇬❤ש\u{306}\u{301}\u{200d}\u{fe0f}\n\u{1b}가"
        .chars()
        .collect();
    let edits = vec![
        Left,
        Right,
        WordLeft,
        WordRight,
        Home,
        End,
        Top,
        Bottom,
        Up,
        Down,
        Backspace,
        Delete,
        DeleteWordLeft,
        DeleteWordRight,
        DeleteToHome,
        DeleteToEnd,
        Clear,
        NewLine,
    ];
    let letter = prop::sample::select(letters);
    prop_oneof![
        6 => letter.clone().prop_map(Step::Insert),
        1 => prop::collection::vec(letter, 0..8).prop_map(|s| Step::Paste(s.into_iter().collect())),
        5 => prop::sample::select(edits).prop_map(Step::Apply),
        1 => (0usize..60).prop_map(Step::Set),
    ]
}

proptest! {
    #[test]
    fn the_cursor_never_stands_inside_a_character(
        many_lines in any::<bool>(),
        steps in prop::collection::vec(step(), 0..60),
    ) {
        let mut input = if many_lines {
            TextInput::many_lines("")
        } else {
            TextInput::one_line("")
        };
        for step in steps {
            let before = (input.value().to_owned(), input.cursor());
            let outcome = match &step {
                Step::Insert(character) => input.insert(*character),
                Step::Paste(text) => input.paste(text),
                Step::Apply(edit) => input.apply(*edit),
                Step::Set(offset) => input.set_cursor(*offset),
            };
            let cursor = input.cursor();
            let value = input.value();
            let ends = value.grapheme_indices(true).map(|(at, _)| at).chain([value.len()]);
            prop_assert!(ends.into_iter().any(|at| at == cursor), "{:?} {:?}", value, step);
            prop_assert!(many_lines || !value.contains('\n'));
            match outcome {
                Outcome::Nothing => prop_assert_eq!((value.to_owned(), cursor), before),
                Outcome::Moved => prop_assert_eq!(value, before.0),
                Outcome::Changed => prop_assert_ne!(value, before.0),
            }
        }
    }
}
