//! What stands in a field, in words: the text that the table of fields gives, as a person reads it.
//! What a field is called is said by `field`.

use crate::model::field::Kind;
use crate::model::line::{LineField, LineKind};
use crate::model::people::Person;
use crate::model::value::{Date, Time};

use super::clean::clean_lines;
use super::names::Names;
use super::{Texts, date, number};

/// What stands in a field of a kind, made safe to show; a dash where nothing does. Codes stand
/// below each other, and so do the lines of notes.
pub fn said(texts: Texts, names: &Names, kind: Kind, text: &str) -> String {
    if text.is_empty() {
        return number::NOTHING.to_owned();
    }
    let as_it_is = || text.to_owned();
    let said = match kind {
        Kind::Line | Kind::Notes => as_it_is(),
        Kind::Date => match text.parse::<Date>() {
            Ok(day) => date::long_with_weekday(texts, day.0),
            Err(()) => as_it_is(),
        },
        Kind::Time => match text.parse::<Time>() {
            Ok(time) => date::time(time.0),
            Err(()) => as_it_is(),
        },
        Kind::Decimal(_) | Kind::Whole(_) => match text.parse() {
            Ok(figure) => number::decimal(texts.language(), figure),
            Err(_) => as_it_is(),
        },
        Kind::YesNo if text == "true" => texts.say("value-yes"),
        Kind::YesNo => texts.say("value-no"),
        Kind::Code(list) => names.code(list, text),
        Kind::Codes(list) => {
            let codes = text.split(',').map(|code| names.code(list, code));
            codes.collect::<Vec<_>>().join("\n")
        }
        Kind::Place => {
            let (code, name) = text.split_once('\t').unwrap_or(("", text));
            names.place(code, name)
        }
    };
    clean_lines(&said).into_owned()
}

/// What stands in a column of the sheet of names, in words as short as the sheet has them; nothing
/// where nothing does.
pub fn cell(texts: Texts, names: &Names, field: &LineField, person: &Person) -> String {
    let text = field.get(person);
    match field.kind {
        _ if text.is_empty() => String::new(),
        LineKind::Text => text.into_owned(),
        LineKind::Code(list) => names.code_short(list, &text),
        LineKind::Codes(list) => {
            let codes = text.split(',').map(|code| names.code_short(list, code));
            codes.collect::<Vec<_>>().join(", ")
        }
        LineKind::Born if person.birth_year.is_none() => {
            texts.say_with("line-birth-year.age", &[("age", text.as_ref().into())])
        }
        LineKind::Born => text.into_owned(),
        LineKind::YesNo if text == "true" => texts.say("value-yes"),
        LineKind::YesNo => texts.say("value-no"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::code::CodeList;
    use crate::model::logbook::Logbook;
    use crate::text::Language;

    #[test]
    fn values_are_said_as_a_person_reads_them() {
        let logbook = Logbook::default();
        let cases = [
            (Kind::Line, "", "–"),
            (Kind::Line, "a\u{1b}b", "a\u{fffd}b"),
            (Kind::Date, "2019-11-18", "18 ноября 2019, понедельник"),
            (Kind::Date, "so", "so"),
            (Kind::Time, "09:30", "09:30"),
            (Kind::Decimal(100), "6.5", "6,5"),
            (Kind::Whole(9_999), "1016", "1\u{a0}016"),
            (Kind::YesNo, "true", "Да"),
            (Kind::YesNo, "false", "Нет"),
            (Kind::Code(CodeList::Status), "held", "Проведено"),
            (
                Kind::Codes(CodeList::Method),
                "discussion,our-own",
                "Обсуждение\nour-own",
            ),
            (Kind::Place, "\tУ реки", "У реки"),
        ];
        let texts = Texts::new(Language::Russian);
        let names = Names::new(texts, &logbook);
        for (kind, text, wanted) in cases {
            assert_eq!(said(texts, &names, kind, text), wanted, "{kind:?} {text:?}");
        }
    }
}
