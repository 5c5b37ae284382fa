//! Published figures as a workbook: the totals, a sheet for each breakdown, and the words of
//! participants. A number that is left out stands as a sign that the first sheet explains.

use std::borrow::Cow;

use crate::exchange::handout::NotMade;
use crate::exchange::handout::order::arrange;
use crate::exchange::handout::sheet::{Book, Value, fit_to_page, width_of_labels, write};
use crate::model::code::CodeList;
use crate::model::logbook::Logbook;
use crate::text::Texts;
use crate::text::names::Names;

use super::{Figures, Line, Numbers};

/// Stands in the place of a number that is left out.
const LEFT_OUT: &str = "×";

/// How many lines a chart can have that is still read.
const MOST_DRAWN: usize = 40;

pub(super) fn workbook(
    figures: &Figures,
    logbook: &Logbook,
    texts: Texts,
) -> Result<Vec<u8>, NotMade> {
    let mut book = Book::new();
    totals(&mut book, figures, texts)?;
    for (id, lines, by) in figures.breakdowns() {
        if lines.is_empty() {
            continue;
        }
        let mut lines = lines.to_vec();
        let of = |line: &Line| (line.code.clone().unwrap_or_default(), line.name.clone());
        arrange(&mut lines, by, of, (logbook, texts));
        let names = Names::new(texts, logbook);
        breakdown(&mut book, &names, texts, id, &lines)?;
    }
    if !figures.voices.is_empty() {
        voices(&mut book, figures, &Names::new(texts, logbook), texts)?;
    }
    book.finish()
}

fn totals(book: &mut Book, figures: &Figures, texts: Texts) -> Result<(), NotMade> {
    let name = texts.say("handout-totals");
    let (sheet, styles) = book.sheet(&name)?;
    sheet.set_column_width(1, 14)?;
    fit_to_page(sheet);
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
    let labels = rows.iter().map(|(id, _)| texts.say(id));
    sheet.set_column_width(0, width_of_labels(labels))?;
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

fn breakdown(
    book: &mut Book,
    names: &Names,
    texts: Texts,
    id: &str,
    lines: &[Line],
) -> Result<(), NotMade> {
    let name = texts.say(id);
    let has = |of: fn(&Line) -> bool| lines.iter().any(of);
    let has_sessions = has(|line| line.sessions.is_some());
    // In what a place lies tells two of one name apart.
    let around = [
        (has(|line| line.district.is_some()), "dimension-district"),
        (has(|line| line.oblast.is_some()), "dimension-oblast"),
    ];
    let mut headings = vec![name.clone(), texts.say("handout-code")];
    let around_of = around.iter().filter(|(has, _)| *has);
    headings.extend(around_of.map(|(_, id)| texts.say(id)));
    let first = u16::try_from(headings.len()).unwrap_or(u16::MAX);
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
    let mut sheet = book.table(&name, &headings)?;
    for line in lines {
        let code = line.code.as_deref().unwrap_or_default();
        let mut values = vec![Value::text(&line.name), Value::text(code)];
        let places = [&line.district, &line.oblast].into_iter().zip(around);
        values.extend(places.filter(|(_, (has, _))| *has).map(|(place, _)| {
            let name = place.as_ref().map(|code| names.place_alone(code, ""));
            name.map_or(Value::Nothing, Value::Text)
        }));
        values.extend(line.sessions.map(Value::Whole));
        values.extend(line.participants.in_order().map(number));
        values.push(women_share(&line.participants));
        sheet.add(values.into_iter().map(Cow::Owned))?;
    }
    // A number that is left out would be drawn as none: what is drawn is whole.
    let are_whole = lines.iter().all(|line| line.participants.total.is_some());
    let drawn = match (are_whole, has_sessions) {
        (true, has_sessions) => Some(first + u16::from(has_sessions)),
        (false, true) => Some(first),
        (false, false) => None,
    };
    if let Some(column) = drawn.filter(|_| lines.len() <= MOST_DRAWN) {
        sheet.draw(column)?;
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
