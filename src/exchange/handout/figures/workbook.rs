//! Published figures as a workbook: the totals, a sheet for each breakdown, and the words of
//! participants. A number that is left out stands as a sign that the first sheet explains.

use std::borrow::Cow;

use crate::exchange::handout::NotMade;
use crate::exchange::handout::sheet::{Book, Value, write};
use crate::model::code::CodeList;
use crate::model::logbook::Logbook;
use crate::text::Texts;
use crate::text::names::Names;

use super::{Figures, Line, Numbers};

/// Stands in the place of a number that is left out.
const LEFT_OUT: &str = "×";

pub(super) fn workbook(
    figures: &Figures,
    logbook: &Logbook,
    texts: Texts,
) -> Result<Vec<u8>, NotMade> {
    let mut book = Book::new();
    totals(&mut book, figures, texts)?;
    for (id, lines) in figures.breakdowns() {
        if !lines.is_empty() {
            breakdown(&mut book, texts, &texts.say(id), lines)?;
        }
    }
    if !figures.voices.is_empty() {
        voices(&mut book, figures, &Names::new(texts, logbook), texts)?;
    }
    book.finish()
}

fn totals(book: &mut Book, figures: &Figures, texts: Texts) -> Result<(), NotMade> {
    let name = texts.say("handout-totals");
    let (sheet, styles) = book.sheet(&name)?;
    sheet.set_column_width(0, 38)?;
    sheet.set_column_width(1, 14)?;
    let title = if figures.programme.is_empty() {
        &name
    } else {
        &figures.programme
    };
    write(
        sheet,
        styles,
        (0, 0),
        &Value::text(title),
        Some(&styles.title),
    )?;
    let people = &figures.participants;
    let tests = &figures.knowledge;
    let day = |day: Option<&String>| {
        let day = day.and_then(|day| day.parse::<crate::model::value::Date>().ok());
        day.map_or(Value::Nothing, |day| Value::Day(day.0))
    };
    let points = |points: Option<f64>| points.map_or(Value::Nothing, Value::Decimal);
    let period = figures.period.as_ref();
    let rows = [
        ("handout-held", Value::Whole(figures.sessions.held)),
        ("handout-first-day", day(period.map(|period| &period.from))),
        ("handout-last-day", day(period.map(|period| &period.to))),
        (
            "measure-municipalities",
            Value::Whole(figures.municipalities.reached),
        ),
        (
            "handout-target",
            Value::Whole(figures.municipalities.target),
        ),
        ("measure-hours", Value::Decimal(figures.hours)),
        ("measure-participants", number(people.total)),
        ("measure-women", number(people.female)),
        ("measure-men", number(people.male)),
        ("handout-sex-other", number(people.other)),
        ("handout-sex-not-stated", number(people.not_stated)),
        ("handout-women-share", women_share(people)),
        ("field-knowledge-before", points(tests.before)),
        ("field-knowledge-after", points(tests.after)),
        ("field-knowledge-tested", number(tests.tested)),
    ];
    let mut next = 2;
    for (id, value) in rows {
        write(sheet, styles, (next, 0), &Value::Text(texts.say(id)), None)?;
        write(sheet, styles, (next, 1), &value, None)?;
        next += 1;
    }
    let note = format!("{LEFT_OUT} {}", figures.suppression.explanation);
    write(sheet, styles, (next + 1, 0), &Value::Text(note), None)?;
    Ok(())
}

fn breakdown(book: &mut Book, texts: Texts, name: &str, lines: &[Line]) -> Result<(), NotMade> {
    let has_sessions = lines.iter().any(|line| line.sessions.is_some());
    let mut headings = vec![name.to_owned(), texts.say("handout-code")];
    headings.extend(has_sessions.then(|| texts.say("measure-sessions")));
    let people = [
        "measure-participants",
        "measure-women",
        "measure-men",
        "handout-sex-other",
        "handout-sex-not-stated",
        "handout-women-share",
    ];
    headings.extend(people.map(|id| texts.say(id)));
    let mut sheet = book.table(name, &headings)?;
    for line in lines {
        let code = line.code.as_deref().unwrap_or_default();
        let mut values = vec![Value::text(&line.name), Value::text(code)];
        values.extend(line.sessions.map(Value::Whole));
        values.extend(line.participants.in_order().map(number));
        values.push(women_share(&line.participants));
        sheet.add(values.into_iter().map(Cow::Owned))?;
    }
    Ok(sheet.finish()?)
}

fn voices(book: &mut Book, figures: &Figures, names: &Names, texts: Texts) -> Result<(), NotMade> {
    let headings = [
        "field-voices-text",
        "dimension-role",
        "dimension-language",
        "dimension-oblast",
    ];
    let headings = headings.map(|id| texts.say(id));
    let mut sheet = book.table(&texts.say("list-voices"), &headings)?;
    for voice in &figures.voices {
        let code = |list, code: &Option<String>| match code {
            Some(code) => Value::Text(names.code(list, code)),
            None => Value::Nothing,
        };
        let oblast = voice.oblast.as_ref();
        let values = [
            Value::text(&voice.text),
            code(CodeList::Role, &voice.role),
            code(CodeList::Language, &voice.language),
            oblast.map_or(Value::Nothing, |code| {
                Value::Text(names.place_alone(code, ""))
            }),
        ];
        sheet.add(values.into_iter().map(Cow::Owned))?;
    }
    Ok(sheet.finish()?)
}

fn number(number: Option<u64>) -> Value {
    number.map_or_else(|| Value::Text(LEFT_OUT.to_owned()), Value::Whole)
}

/// The share of women among those whose sex is stated, where all of that is shown.
fn women_share(people: &Numbers) -> Value {
    let stated = [people.female, people.male, people.other]
        .into_iter()
        .sum::<Option<u64>>();
    match (people.female, stated) {
        (Some(women), Some(stated)) if stated > 0 => Value::Share(women as f64 / stated as f64),
        _ => Value::Nothing,
    }
}
