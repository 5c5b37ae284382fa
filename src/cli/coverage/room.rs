//! Who was in the room against who lives there, for all municipalities, for each oblast and district,
//! and for each municipality of which it is known: in sentences and simple tables, and as one flat
//! table.

use crate::cli::json::rounded;
use crate::cli::table::{Column, table};
use crate::exchange::flat::Cell;
use crate::model::code::CodeList;
use crate::model::representation::{Line, Part, Representation, Verdict};
use crate::text::Texts;
use crate::text::clean::clean;
use crate::text::coverage::{About, Grouping, Order, lines};
use crate::text::number::{decimal, percentage, tenths};
use crate::text::representation::{
    PARTS, bases, children, findings, notes, of_whom, rounded as rounded_shares,
};

use super::Told;

/// What is told of, and what there is to say.
pub(super) struct Block {
    pub(super) about: About,
    pub(super) found: Representation,
    /// The municipalities with a profile, by their places in the coverage.
    places: Vec<usize>,
}

/// Everything that there is to say, in the order of the coverage: all municipalities first.
pub(super) fn blocks(told: &Told) -> Vec<Block> {
    let logbook = &told.opened.logbook;
    let has_profile = |place: &usize| {
        let row = told.coverage.places.get(*place);
        let own = row.and_then(|row| logbook.municipality(&row.code).zip(row.room.as_ref()));
        own.is_some_and(|(own, _)| own.profile.is_some())
    };
    let lines = lines(
        &told.coverage,
        Order::Missing,
        Grouping::Districts,
        told.texts,
        logbook,
    );
    let blocks = lines.into_iter().filter_map(|line| {
        let found = told.coverage.representation(&line.places, logbook)?;
        Some(Block {
            about: line.about,
            found,
            places: line.places.into_iter().filter(has_profile).collect(),
        })
    });
    blocks.collect()
}

/// The page: a heading, then block by block.
pub(super) fn page(told: &Told) -> String {
    let texts = told.texts;
    let blocks = blocks(told);
    let mut page = format!("{}\n", texts.say("room-title"));
    if blocks.is_empty() {
        return page + &texts.say("cli-room-nothing") + "\n";
    }
    for (nth, block) in blocks.iter().enumerate() {
        let name = clean(&told.named(&block.about)).into_owned();
        page += &format!("\n{name}\n");
        // Where one municipality of a district is known, the district is told by it alone.
        let mut below = blocks.iter().skip(nth + 1);
        let same = below.rfind(|other| other.places == block.places);
        page += &match same {
            Some(same) => {
                let name = clean(&told.named(&same.about)).into_owned();
                texts.say_with("cli-room-same", &[("name", name.into())]) + "\n"
            }
            None => self::block(&block.found, told),
        };
    }
    page
}

/// Sentences, and a table for each way to tell people apart.
fn block(found: &Representation, told: &Told) -> String {
    let texts = told.texts;
    let mut said = findings(found, told.margin, texts, &told.names);
    said.push(of_whom(found, texts).join(", ") + ".");
    let mut text: String = said.iter().map(|one| format!("{}\n", clean(one))).collect();
    for ((list, heading), part) in PARTS.into_iter().zip(found.parts()) {
        if part.lines.is_empty() {
            continue;
        }
        text += &format!("\n{}", part_table(list, &texts.say(heading), part, told));
        let mut notes = notes(list, part, false, texts);
        notes.extend(rounded_shares(list, part, (tenths_of_percent, 1000), texts));
        notes.extend(children(part, texts));
        if !notes.is_empty() {
            text += &format!("{}.\n", clean(&sentence_case(&notes.join(", "))));
        }
        for base in bases(list, part, texts, &told.names) {
            text += &format!("{}.\n", clean(&base));
        }
    }
    text
}

fn part_table(list: CodeList, heading: &str, part: &Part, told: &Told) -> String {
    let texts = told.texts;
    let columns = [
        Column::words(heading),
        Column::figures(texts.say("cli-column-residents-share")),
        Column::figures(texts.say("cli-column-participants-share")),
        Column::figures(texts.say("room-ratio")),
        Column::words(texts.say("cli-column-verdict")),
    ];
    let no_data = || texts.say("cli-no-data");
    let percent = |share: Option<f64>| {
        let tenths = share.map(|share| tenths(texts.language(), share * 100.0));
        tenths.unwrap_or_else(no_data)
    };
    let rows = part.lines.iter().map(|line| {
        let (residents, participants) = shares(line);
        let ratio = line.ratio().map(|ratio| decimal(texts.language(), ratio));
        vec![
            clean(&told.names.code(list, &line.code)).into_owned(),
            percent(residents),
            percent(participants),
            ratio.unwrap_or_else(no_data),
            verdict_in_words(line, told),
        ]
    });
    table(&columns, &rows.collect::<Vec<_>>())
}

/// A share in tenths of a percent, as the tables have it.
fn tenths_of_percent(part: u64, of: u64) -> Option<u64> {
    (of > 0).then(|| (part as f64 * 1000.0 / of as f64).round() as u64)
}

/// Which part of the residents and of the participants a line is; none of nothing.
pub(super) fn shares(line: &Line) -> (Option<f64>, Option<f64>) {
    let share = |part: u64, of: u64| (of > 0).then(|| part as f64 / of as f64);
    let residents = line.residents.and_then(|count| share(count, line.of.0));
    (residents, share(line.participants, line.of.1))
}

fn verdict_in_words(line: &Line, told: &Told) -> String {
    told.texts.say(match line.verdict(told.margin) {
        Verdict::Under => "room-verdict-under",
        Verdict::TooFew => "room-verdict-too-few",
        Verdict::Unknown => "room-verdict-unknown",
        Verdict::Even => "cli-room-verdict-even",
    })
}

/// A verdict as JSON has it.
pub(super) fn verdict(line: &Line, margin: u32) -> &'static str {
    match line.verdict(margin) {
        Verdict::Unknown => "unknown",
        Verdict::TooFew => "too_few",
        Verdict::Under => "under_represented",
        Verdict::Even => "even",
    }
}

/// What stands over the columns of the flat table.
pub(super) fn headings(texts: Texts) -> Vec<String> {
    let ids = [
        "cli-column-breakdown",
        "cli-column-code",
        "cli-column-name",
        "cli-column-told-apart",
        "cli-column-group-code",
        "cli-column-group",
        "room-residents",
        "cli-column-of-residents",
        "cli-column-residents-share",
        "cli-column-participants",
        "cli-column-of-participants",
        "cli-column-participants-share",
        "room-ratio",
        "cli-column-verdict",
    ];
    ids.map(|id| texts.say(id)).into()
}

/// The lines of the flat table.
pub(super) fn rows(told: &Told) -> Vec<Vec<Cell>> {
    let texts = told.texts;
    let mut rows = Vec::new();
    for block in blocks(told) {
        let (level, code) = match &block.about {
            About::All => ("coverage-all", ""),
            About::Oblast(code) => ("cli-column-oblast", code.as_str()),
            About::District(code) => ("cli-column-district", code.as_str()),
            About::Place(code, _) => ("cli-column-municipality", code.as_str()),
        };
        let about = [texts.say(level), code.to_owned(), told.named(&block.about)];
        for ((list, heading), part) in PARTS.into_iter().zip(block.found.parts()) {
            for line in &part.lines {
                let mut cells: Vec<Cell> = about.iter().cloned().map(Cell::from).collect();
                cells.push(texts.say(heading).into());
                cells.push(line.code.clone().into());
                cells.push(told.names.code(list, &line.code).into());
                cells.extend(figures(line));
                cells.push(verdict_in_words(line, told).into());
                rows.push(cells);
            }
        }
    }
    rows
}

fn figures(line: &Line) -> [Cell; 7] {
    let share = |share: Option<f64>| share.map_or(Cell::Nothing, Cell::Share);
    let (residents, participants) = shares(line);
    [
        line.residents.map_or(Cell::Nothing, Cell::Whole),
        line.of.0.into(),
        share(residents),
        line.participants.into(),
        line.of.1.into(),
        share(participants),
        line.ratio()
            .map_or(Cell::Nothing, |ratio| Cell::Decimal(rounded(ratio))),
    ]
}

/// The margin that is judged by, in a sentence.
pub(super) fn margin(told: &Told) -> String {
    let margin = percentage(told.texts.language(), f64::from(told.margin));
    let args = [("margin", margin.into())];
    told.texts.say_with("cli-room-margin", &args)
}

/// The text with a capital at its beginning.
fn sentence_case(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    first.chain(letters).collect()
}
