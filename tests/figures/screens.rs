//! The figures that are drawn on the screens, read off them.

use sabak::app::Opening;
use sabak::model::crosstab::Layout;

use super::book::Book;
use super::overview::Other;
use super::program::Bench;
use super::slow::{self, Session};
use super::support::Stage;
use super::{agenda, details, grid, listing, matrix, ready, tables};

/// Opens a logbook on a large screen.
pub fn open(book: &Book) -> Stage {
    open_folder(Bench::of(book))
}

/// The same where the folder is written already.
pub fn open_folder(bench: Bench) -> Stage {
    let folder = bench.folder();
    Stage::open(
        bench.into_scratch(),
        Opening::Folder(folder),
        "en",
        (200, 60),
    )
}

/// Opens a logbook and reads the figures of each screen.
pub fn all(book: &Book, layouts: &[Layout], profile: &str) {
    let mut stage = open(book);
    let sessions = slow::sessions(book);
    let held = slow::held(&sessions);
    listing::all(&mut stage, &sessions);
    details::all(&mut stage, book, &sessions);
    overview(stage.press("f3"), book, &sessions);
    super::overview::all(&mut stage, &book.logbook, &sessions, &Other::Nothing);
    super::overview::small(&mut stage, &sessions);
    super::overview::units(&mut stage, &sessions);
    super::overview::reported(&mut stage, &sessions, profile);
    coverage(stage.press("f4"), book, &held);
    matrix::all(&mut stage, &book.logbook, &sessions);
    if held.iter().any(|one| one.participants() > 0) {
        table(stage.press("f5"), &held);
    }
    for layout in layouts.iter().filter(|layout| layout.check().is_ok()) {
        grid::all(&mut stage, *layout, &sessions);
    }
    agenda::all(&mut stage, &sessions);
    ready::all(&mut stage, book, 0, 0);
}

/// The word before another one.
fn before<'a>(screen: &'a str, word: &str) -> &'a str {
    let at = screen
        .find(word)
        .unwrap_or_else(|| panic!("no {word} in\n{screen}"));
    screen[..at].split_whitespace().last().unwrap()
}

fn overview(stage: &mut Stage, book: &Book, sessions: &[Session]) {
    let screen = stage.screen();
    let wanted = slow::summary(&book.logbook, sessions);
    if sessions.is_empty() {
        return;
    }
    let figure = |word: &str| before(&screen, word).to_owned();
    // Out of how many they are held is said where some are still to come.
    let [many, planned] = ["held", "planned"].map(|of| wanted["sessions"][of].as_u64().unwrap());
    let word = match many + planned {
        1 => " session held",
        _ => " sessions held",
    };
    let said = match planned {
        0 => many.to_string(),
        _ => format!("{many}/{}", many + planned),
    };
    assert_eq!(figure(word), said, "{screen}");
    assert_eq!(
        figure(" attendance"),
        wanted["participants"]["total"].to_string(),
        "{screen}"
    );
    // Where no session says how long it was, nothing is known: that is no zero.
    let hours = figure(" hour");
    let held = slow::held(sessions);
    match !held.is_empty() && held.iter().all(|one| one.hours().is_none()) {
        true => assert_eq!(hours, "–", "{screen}"),
        false => assert_eq!(hours.parse().ok(), wanted["hours"].as_f64(), "{screen}"),
    }
    assert_eq!(
        figure(" planned"),
        wanted["sessions"]["planned"].to_string(),
        "{screen}"
    );
    match wanted["women_share"].as_f64() {
        Some(share) => {
            let percent: f64 = figure("% women").parse().unwrap();
            // None and all are kept for none and all: 399 of 400 are 99 percent.
            let nearest = (percent - share * 100.0).abs() <= 0.51;
            let is_kept = (percent == 1.0 && share > 0.0) || (percent == 99.0 && share < 1.0);
            assert!(nearest || is_kept, "{screen}");
        }
        None => assert_eq!(figure(" women"), "–", "{screen}"),
    }
}

fn coverage(stage: &mut Stage, book: &Book, held: &[Session]) {
    let screen = stage.screen();
    let wanted = slow::municipalities(&book.logbook, held);
    let [reached, target, of_target] =
        ["reached", "target", "target_reached"].map(|key| wanted[key].as_u64().unwrap());
    let more = reached - of_target;
    let said = match (target, more) {
        (0, _) => format!("Reached {reached}"),
        (_, 0) => format!("Reached {of_target} of {target} "),
        (..) => format!("Reached {of_target} of {target}, and {more} more"),
    };
    let is_empty = screen.contains("No municipality is listed here yet");
    assert!(
        is_empty || screen.contains(&said),
        "{said} is not in\n{screen}"
    );
}

fn table(stage: &mut Stage, held: &[Session]) {
    let screen = stage.screen();
    assert!(screen.contains("Participants: Role by Sex"), "{screen}");
    let figure = |conditions: &[tables::Condition]| {
        tables::figure(held, conditions, "participants")
            .unwrap()
            .to_string()
    };
    let mut wanted = Vec::new();
    let sexes = tables::keys(held, "sex", &[]);
    for sex in ["female", "male", "other"]
        .map(|sex| Some(sex.to_owned()))
        .into_iter()
        .chain([None])
    {
        wanted.extend(sexes.contains(&sex).then(|| figure(&[("sex", &sex)])));
    }
    wanted.push(figure(&[]));
    let mut totals = screen
        .lines()
        .filter(|line| line.trim().starts_with("Total"));
    let total = totals.next().unwrap_or_else(|| panic!("{screen}"));
    let found: Vec<&str> = total.split_whitespace().skip(1).collect();
    assert_eq!(found, wanted, "{screen}");
}
