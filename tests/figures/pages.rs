//! Answers as pages of plain text: the sentences word for word, and of the tables every row by its
//! figures, whatever it is called.

use serde_json::Value;

use super::book::Book;
use super::course;
use super::drawn::percent;
use super::finder;
use super::places;
use super::program::Bench;
use super::room;
use super::slow::{self, Session, list, text};

/// Compares the pages.
pub fn all(book: &Book) {
    let bench = Bench::of(book);
    let sessions = slow::sessions(book);
    let page = bench.prints(&["summary"], "");
    figures(&page, book, &sessions);
    tables(&page, book, &sessions);
    compared(&bench, book, &sessions);
    coverage(&bench.prints(&["coverage"], ""), book, &sessions);
    rooms(&bench.prints(&["coverage", "--room"], ""), book, &sessions);
    footers(&bench, &sessions, book);
}

fn counted(count: u64, word: &str) -> String {
    match count {
        1 => format!("1 {word}"),
        many => format!("{many} {word}s"),
    }
}

/// Participants by sex, those of whom there are any.
fn by_sex(row: &Value) -> String {
    let of = |key: &str| row[key].as_u64().unwrap();
    let word = |count: u64, one: &str, more: &str| match count {
        1 => format!("1 {one}"),
        many => format!("{many} {more}"),
    };
    let parts = [
        (of("female"), word(of("female"), "woman", "women")),
        (of("male"), word(of("male"), "man", "men")),
        (of("other"), format!("{} other", of("other"))),
        (of("not_stated"), format!("{} not stated", of("not_stated"))),
    ];
    let parts = parts.into_iter().filter(|(count, _)| *count > 0);
    parts.map(|(_, said)| said).collect::<Vec<_>>().join(", ")
}

fn women(row: &Value) -> String {
    let of = |key: &str| row[key].as_u64().unwrap();
    percent(of("female"), of("female") + of("male") + of("other"))
}

/// The figures at the top.
fn figures(page: &str, book: &Book, sessions: &[Session]) {
    let summary = slow::summary(&book.logbook, sessions);
    let held = slow::held(sessions);
    let (of, people) = (&summary["sessions"], &summary["participants"]);
    let other = ["held", "planned", "postponed", "cancelled"];
    let other: u64 = other
        .iter()
        .map(|status| of[*status].as_u64().unwrap())
        .sum();
    let other = match of["total"].as_u64().unwrap() - other {
        0 => String::new(),
        other => format!(", {other} with another status"),
    };
    let mut wanted = vec![format!(
        "Sessions: {} held, {} planned, {} postponed, {} cancelled{other}",
        of["held"], of["planned"], of["postponed"], of["cancelled"]
    )];
    let places = &summary["municipalities"];
    wanted.push(match places["target"].as_u64().unwrap() {
        0 => format!("Municipalities: {} reached", places["reached"]),
        target => format!(
            "Municipalities: {} reached; {} of the {target} that are to be reached",
            places["reached"], places["target_reached"]
        ),
    });
    wanted.push(match people["total"].as_u64().unwrap() {
        0 => "Participants: 0".to_owned(),
        total => format!("Participants: {total}, of them {}", by_sex(people)),
    });
    let named = &summary["people"];
    if named["attendances"] != 0 {
        wanted.push(format!(
            "People: {} different, as far as is known, in {} attendances by name ({})",
            named["different"],
            named["attendances"],
            counted(named["sessions"].as_u64().unwrap(), "session")
        ));
    }
    let number = |key: &str| people[key].as_u64().unwrap();
    let stated = number("female") + number("male") + number("other");
    if stated > 0 {
        let share = women(people);
        wanted.push(format!(
            "Share of women: {share} of the {stated} whose sex is stated"
        ));
    }
    let silent = held.iter().filter(|one| one.hours().is_none()).count();
    let hours = summary["hours"].as_f64().unwrap();
    wanted.push(match silent {
        0 => format!("Hours: {hours}"),
        1 => format!("Hours: {hours}; 1 session does not say"),
        many => format!("Hours: {hours}; {many} sessions do not say"),
    });
    let lines: Vec<&str> = page.lines().collect();
    for wanted in wanted {
        assert!(lines.contains(&wanted.as_str()), "{wanted}\n{page}");
    }
    knowledge(page, &held, &summary["knowledge"]);
    let uncounted = held.iter().filter(|one| slow::is_uncounted(one)).count();
    let said = match uncounted {
        1 => "Tests left out: 1 session does not say".to_owned(),
        many => format!("Tests left out: {many} sessions do not say"),
    };
    assert_eq!(page.contains(&said), uncounted > 0, "{said}\n{page}");
    let disagree = summary["sessions_that_disagree"].as_u64().unwrap();
    let said = format!(
        "In {} the ways of counting differ",
        counted(disagree, "session")
    );
    assert_eq!(page.contains(&said), disagree > 0, "{said}\n{page}");
    types(page, &held, &summary["trainer_types"]);
    overlaps(page, &held, &summary);
}

/// Knowledge in tenths of a percent, and how many were tested.
fn knowledge(page: &str, held: &[Session], knowledge: &Value) {
    let said = page.lines().find(|line| line.starts_with("Knowledge: "));
    let tested = knowledge["tested"].as_u64().unwrap();
    assert_eq!(said.is_some(), tested > 0, "{page}");
    let Some(said) = said else {
        return;
    };
    let of = format!(
        ": {} tested in {}",
        counted(tested, "participant"),
        counted(knowledge["sessions"].as_u64().unwrap(), "session")
    );
    assert!(said.ends_with(&of), "{of}\n{said}");
    let scores = [
        ("before", slow::weighted(held, |one| one.knowledge().0)),
        ("after", slow::weighted(held, |one| one.knowledge().1)),
    ];
    for (word, score) in scores {
        let before = said.split(&format!(" {word}")).next().unwrap();
        let shown = before.split([' ', ',']).next_back().unwrap();
        match score {
            None => assert!(before.ends_with("Not stated"), "{said}"),
            Some(score) => {
                let shown: f64 = shown.trim_end_matches('%').parse().unwrap();
                assert!((shown - score).abs() < 0.05 + 1e-9, "{said}: {score}");
            }
        }
    }
}

/// Why types add up to more than the sessions, and how many sessions had none.
fn types(page: &str, held: &[Session], types: &Value) {
    if held.is_empty() {
        return;
    }
    let rows = list(types, "by_type").iter();
    let sum: u64 = rows.map(|row| row["sessions"].as_u64().unwrap()).sum();
    let several = types["sessions_with_several"].as_u64().unwrap();
    let over = counted(held.len() as u64, "session");
    let said = format!("Trainer types overlap, {sum} over {over}: {several} had ");
    assert_eq!(page.contains(&said), several > 0, "{said}\n{page}");
    for pair in list(types, "met") {
        let number = format!(": {}.", pair["sessions"]);
        assert!(
            page.lines()
                .any(|line| line.ends_with(&number) && line.contains(" + "))
        );
    }
}

/// Why topics and methods add up to more than the sessions, and that sessions stand under several
/// roles and bands of age.
fn overlaps(page: &str, held: &[Session], summary: &Value) {
    for (name, key) in [("Topics", "topics"), ("Methods", "methods")] {
        let codes = held.iter().map(|one| one.codes(key).len());
        let sum: usize = codes.clone().sum();
        let several = codes.filter(|codes| *codes > 1).count();
        let over = counted(held.len() as u64, "session");
        let said = format!("{name} overlap, {sum} over {over}: {several} had several.");
        assert_eq!(page.contains(&said), several > 0, "{said}\n{page}");
    }
    let is_over = |key: &&str| {
        let rows = list(summary, key).iter();
        let sum: u64 = rows.map(|row| row["sessions"].as_u64().unwrap()).sum();
        sum > held.len() as u64
    };
    let over = ["by_role", "by_age"].iter().filter(|key| is_over(key));
    let said = page.matches("Sessions overlap: ").count();
    assert_eq!(said, over.count(), "{page}");
}

/// The rows of every table with such a heading, by their figures.
fn rows(page: &str, heading: &str, columns: usize) -> Vec<Vec<String>> {
    let mut found = Vec::new();
    let mut lines = page.lines();
    while let Some(line) = lines.next() {
        let is_head = line.starts_with(&format!("{heading}  "));
        if !is_head {
            continue;
        }
        let heads = line.split("  ").filter(|head| !head.trim().is_empty());
        assert!(heads.count() > columns, "{line}");
        for row in lines.by_ref().take_while(|line| line.contains("  ")) {
            let cells = row
                .split("  ")
                .map(str::trim)
                .filter(|cell| !cell.is_empty());
            let cells: Vec<String> = cells.skip(1).map(str::to_owned).collect();
            found.push(cells);
        }
    }
    found.sort();
    found
}

/// The breakdowns: sessions, participants, and of them women in a hundred last.
fn tables(page: &str, book: &Book, sessions: &[Session]) {
    let summary = slow::summary(&book.logbook, sessions);
    let held = slow::held(sessions);
    let share = |row: &Value| match women(row).trim_end_matches('%') {
        "–" => "Not stated".to_owned(),
        share => share.to_owned(),
    };
    let by_type = slow::by_type(&held);
    for (heading, part) in [
        ("Trainer types", by_type.as_slice()),
        ("Oblast", list(&summary, "by_oblast")),
        ("District", list(&summary, "by_district")),
        ("Roles", list(&summary, "by_role")),
        ("Age", list(&summary, "by_age")),
        ("Topics", list(&summary, "by_topic")),
        ("Methods", list(&summary, "by_method")),
        ("Groups", list(&summary, "by_group")),
    ] {
        let found = rows(page, heading, 3);
        let ends = found.iter().map(|row| {
            let last = row.last().unwrap().clone();
            vec![row[0].clone(), row[1].clone(), last]
        });
        let mut ends: Vec<Vec<String>> = ends.collect();
        let wanted = part.iter().map(|row| {
            let of = |key: &str| row[key].to_string();
            vec![of("sessions"), of("participants"), share(row)]
        });
        let mut wanted: Vec<Vec<String>> = wanted.collect();
        ends.sort();
        wanted.sort();
        assert_eq!(ends, wanted, "{heading}\n{page}");
        // Whatever stands between are the sexes of which there is anybody.
        let any = ["female", "male", "other", "not_stated"];
        let there = any
            .iter()
            .filter(|sex| part.iter().any(|row| row[**sex] != 0));
        let there: Vec<&&str> = there.collect();
        let by_sex = part.iter().map(|row| {
            let counts = there.iter().map(|sex| row[**sex].to_string());
            counts.collect::<Vec<_>>()
        });
        let mut wanted: Vec<Vec<String>> = by_sex.collect();
        let middle = found.iter().map(|row| row[2..row.len() - 1].to_vec());
        let mut middle: Vec<Vec<String>> = middle.collect();
        let has_sexes = middle.iter().any(|row| !row.is_empty());
        if has_sexes {
            middle.sort();
            wanted.sort();
            assert_eq!(middle, wanted, "{heading}\n{page}");
        }
    }
    course(page, sessions);
}

/// The course of time: held, planned, participants, women in a hundred where anybody came.
fn course(page: &str, sessions: &[Session]) {
    let timeline = course::timeline(sessions, None);
    let heading = match text(&timeline, "unit") {
        "week" => "Weeks",
        "month" => "Months",
        _ => "Years",
    };
    let share = |row: &Value| match (row["participants"].as_u64(), women(row)) {
        (Some(0), _) => None,
        (_, share) if share == "–" => Some("Not stated".to_owned()),
        (_, share) => Some(share.trim_end_matches('%').to_owned()),
    };
    let line = |held: &Value, planned: &Value, row: &Value| {
        let counts = [held, planned, &row["participants"]].map(Value::to_string);
        counts.into_iter().chain(share(row)).collect::<Vec<_>>()
    };
    let spans = list(&timeline, "spans").iter();
    let spans = spans.map(|span| line(&span["held"], &span["planned"], span));
    let mut wanted: Vec<Vec<String>> = spans.collect();
    let held = slow::held(sessions);
    let undated = held.iter().filter(|one| one.first().is_none());
    let undated: Vec<Session> = undated.copied().collect();
    let without = ["held_without_date", "planned_without_date"].map(|key| &timeline[key]);
    if without.iter().any(|count| **count != 0) {
        let row = slow::row("", 0, &slow::everybody(&undated));
        wanted.push(line(without[0], without[1], &row));
    }
    wanted.sort();
    assert_eq!(rows(page, heading, 3), wanted, "{page}");
}

/// The totals beside those of planned sessions, and beside the targets.
fn compared(bench: &Bench, book: &Book, sessions: &[Session]) {
    let planned = sessions.iter().filter(|one| one.status() == "planned");
    let planned: Vec<Session> = planned.copied().collect();
    let beside = course::beside_sessions(&book.logbook, sessions, &planned);
    let page = bench.prints(&["summary", "--compare", "status:planned"], "");
    let nothing = "There is nothing there to compare with: no session.";
    assert_eq!(page.contains(nothing), planned.is_empty(), "{page}");
    if !planned.is_empty() {
        sentences(&page, list(&beside, "figures"), |own, other| {
            format!("{own} here, {other} there")
        });
    }
    let beside = course::beside_targets(&book.logbook, sessions);
    let mut listed = list(&book.logbook, "municipalities").iter();
    if listed.any(|one| one["target"].is_object()) {
        let page = bench.prints(&["summary", "--compare", "target"], "");
        sentences(&page, list(&beside, "figures"), |own, other| {
            format!("{own}, wanted {other}")
        });
    }
}

/// What is said of each figure that is a number of something; of a target, of where it is one, and of
/// what was held elsewhere.
fn sentences(page: &str, figures: &[Value], said: fn(f64, f64) -> String) {
    for figure in figures {
        let (label, less) = match text(figure, "figure") {
            "sessions_held" => ("Sessions held", "fewer"),
            "municipalities" => ("Municipalities reached", "fewer"),
            "participants" => ("Participants", "fewer"),
            "sessions_planned" => ("Sessions planned", "fewer"),
            "sex_not_stated" => ("Sex not stated", "fewer"),
            "hours" => ("Hours", "less"),
            _ => continue,
        };
        let (Some(own), Some(other)) = (figure["value"].as_f64(), figure["beside"].as_f64()) else {
            continue;
        };
        let by = match own - other {
            0.0 => "no difference".to_owned(),
            by if by > 0.0 => format!("{by} more"),
            by => format!("{} {less}", -by),
        };
        let label = match (figure["municipalities"].as_u64(), text(figure, "figure")) {
            (None, _) | (_, "municipalities") => label.to_owned(),
            (Some(1), _) => format!("{label} in the 1 municipality with a target"),
            (Some(places), _) => format!("{label} in the {places} municipalities with a target"),
        };
        let elsewhere = match figure["elsewhere"].as_f64() {
            Some(elsewhere) if elsewhere > 0.0 => format!("; and {elsewhere} elsewhere"),
            _ => String::new(),
        };
        let said = format!("{label}: {}: {by}{elsewhere}.", said(own, other));
        assert!(page.lines().any(|line| line == said), "{said}\n{page}");
    }
}

/// The tables of who was in the room: each row is that of some room, and its shares add up or it is
/// said that they do not.
fn rooms(page: &str, book: &Book, sessions: &[Session]) {
    let whole = places::coverage(&book.logbook, sessions);
    let levels = ["by_oblast", "by_district", "by_municipality"];
    let places = levels.iter().flat_map(|level| list(&whole, level));
    let rooms = places.map(|place| &place["room"]).chain([&whole["room"]]);
    let mut known: Vec<&Value> = Vec::new();
    for room in rooms.filter(|room| room.is_object()) {
        for part in ["by_sex", "by_age", "by_group"] {
            known.extend(list(room, part));
        }
    }
    let mut lines = page.lines();
    while let Some(head) = lines.next() {
        if !head.ends_with("Ratio  Finding") {
            continue;
        }
        let mut sums = [0.0; 2];
        let note = loop {
            let row = lines.next().unwrap_or("");
            let cells = row
                .split("  ")
                .map(str::trim)
                .filter(|cell| !cell.is_empty());
            let cells: Vec<String> = cells.skip(1).map(str::to_owned).collect();
            if cells.len() != 4 {
                break row;
            }
            for (sum, cell) in sums.iter_mut().zip(&cells) {
                // What has no share at all has none that does not add up.
                *sum += cell.parse().unwrap_or(f64::NAN);
            }
            let is_known = known.iter().any(|line| is_told(line, &cells));
            assert!(is_known, "{cells:?} in {known:#?}\n{page}");
        };
        let is_off = sums.iter().any(|sum| (sum - 100.0).abs() > 0.01);
        let is_of_groups = head.starts_with("Groups");
        let is_said = note.to_lowercase().contains("rounded: together");
        assert_eq!(is_said, is_off && !is_of_groups, "{sums:?} {note}\n{page}");
    }
}

/// Whether a line of a room is told so: both shares in tenths of a percent, the ratio, what it means.
fn is_told(line: &Value, cells: &[String]) -> bool {
    let part = |count: &str, of: &str| {
        let (count, of) = (line[count].as_f64()?, line[of].as_f64()?);
        (of > 0.0).then(|| count * 100.0 / of)
    };
    let verdict = match text(line, "verdict") {
        "under_represented" => "too few came",
        "too_few" => "too few to say",
        "unknown" => "not known",
        _ => "enough came",
    };
    let figures = [
        (part("residents", "of_residents"), 0.05),
        (part("participants", "of_participants"), 0.05),
        (room::ratio(line), 0.005),
    ];
    let is_shown = |((exact, half), shown): ((Option<f64>, f64), &String)| match exact {
        None => shown == "no data",
        Some(exact) => {
            let shown = shown.replace(',', "").parse::<f64>();
            shown.is_ok_and(|shown| (shown - exact).abs() < half + 1e-9)
        }
    };
    figures.into_iter().zip(cells).all(is_shown) && cells[3] == verdict
}

/// The sentences of the coverage: what was reached, and each municipality with its targets.
fn coverage(page: &str, book: &Book, sessions: &[Session]) {
    let whole = places::coverage(&book.logbook, sessions);
    if list(&whole, "by_municipality").is_empty() {
        return;
    }
    let reached = &whole["municipalities"];
    let [all, target, of_target] =
        ["reached", "target", "target_reached"].map(|key| reached[key].as_u64().unwrap());
    let every = format!("every topic in {}.", whole["with_every_topic"]);
    let said = match (target, all) {
        (0, 1) => format!("Reached 1 municipality; {every}"),
        (0, _) => format!("Reached {all} municipalities; {every}"),
        _ => format!("Reached {of_target} of {target} municipalities; {every}"),
    };
    assert!(page.lines().any(|line| line == said), "{said}\n{page}");
    let said = page
        .lines()
        .find(|line| line.starts_with("Municipalities by topic: "));
    let said = said.unwrap_or_else(|| panic!("{page}"));
    let numbers = said.trim_end_matches('.').split(", ");
    let numbers = numbers.map(|part| part.rsplit(' ').next().unwrap().to_owned());
    let wanted = list(&whole, "topics").iter();
    let wanted = wanted.map(|topic| topic["municipalities"].to_string());
    assert_eq!(
        numbers.collect::<Vec<_>>(),
        wanted.collect::<Vec<_>>(),
        "{page}"
    );

    let beside = |name: &str, count: &Value, target: &Value| match target.as_u64() {
        Some(target) => format!("{name}: {count} of {target}"),
        None => format!("{name}: {count}"),
    };
    let wanted = list(&whole, "by_municipality").iter().map(|place| {
        let target = &place["target"];
        let sessions = beside("Sessions", &place["sessions"], &target["sessions"]);
        let people = beside(
            "participants",
            &place["participants"],
            &target["participants"],
        );
        format!("{sessions}; {people}")
    });
    let mut wanted: Vec<String> = wanted.collect();
    let told = page.lines().filter_map(|line| {
        let from = line.find(": Sessions: ")? + 2;
        let parts: Vec<&str> = line[from..].split("; ").collect();
        Some(parts[..2].join("; "))
    });
    let mut found: Vec<String> = told.collect();
    found.sort();
    wanted.sort();
    assert_eq!(found, wanted, "{page}");

    let areas = list(&whole, "by_oblast")
        .iter()
        .chain(list(&whole, "by_district"));
    let wanted = areas.map(|area| {
        let of = |key: &str| area["municipalities"][key].as_u64().unwrap();
        let more = of("reached") - of("target_reached");
        match (of("target"), more) {
            (0, _) => format!("Reached {}.", of("reached")),
            (target, 0) => format!("Reached {} of {target}.", of("target_reached")),
            (target, more) => {
                let reached = of("target_reached");
                format!("Reached {reached} of {target}, and {more} more.")
            }
        }
    });
    let mut wanted: Vec<String> = wanted.collect();
    let told = page
        .lines()
        .filter_map(|line| Some(line.split_once(": Reached ")?.1));
    let mut found: Vec<String> = told.map(|said| format!("Reached {said}")).collect();
    found.sort();
    wanted.sort();
    assert_eq!(found, wanted, "{page}");
}

/// What stands below the list and above the calendar.
fn footers(bench: &Bench, sessions: &[Session], book: &Book) {
    if sessions.is_empty() {
        return;
    }
    let page = bench.prints(&["list"], "");
    let held = slow::held(sessions);
    let people: u64 = held.iter().map(Session::participants).sum();
    let all = counted(sessions.len() as u64, "session");
    let said = format!("{all}; participants in those that were held: {people}.");
    assert!(page.lines().any(|line| line == said), "{said}\n{page}");
    let today = chrono::Utc::now().date_naive();
    let found = finder::all(book, today, 100).into_iter();
    let troubled = found.filter(|one| one.is_of_session() && one.problem != "same-place-and-day");
    let troubled: std::collections::BTreeSet<String> = troubled.map(|one| one.about).collect();
    let said = match troubled.len() {
        1 => "1 session has something to check".to_owned(),
        many => format!("{many} sessions have something to check"),
    };
    assert_eq!(page.contains(&said), !troubled.is_empty(), "{said}\n{page}");
    let to_check = finder::all(book, today, 100);
    for one in sessions {
        let is_it = |line: &&str| {
            let id = line.rsplit("; ").next().unwrap();
            id.len() >= 8 && one.id().starts_with(id)
        };
        let line = page.lines().find(is_it);
        let line = line.unwrap_or_else(|| panic!("{}\n{page}", one.id()));
        let row = slow::row("", 1, &one.cells());
        let mut wanted = Vec::new();
        match one.codes("topics").len() as u64 {
            0 => assert!(!line.contains(" topic"), "{line}"),
            topics => wanted.push(format!("; {};", counted(topics, "topic"))),
        }
        match one.participants() {
            0 => assert!(!line.contains(" participant"), "{line}"),
            people => {
                let people = counted(people, "participant");
                wanted.push(format!("; {people}: {};", by_sex(&row)));
            }
        }
        let found = to_check
            .iter()
            .filter(|found| found.about == one.id() && found.problem != "same-place-and-day");
        match found.count() {
            0 => assert!(!line.contains("to check"), "{line}"),
            found => wanted.push(format!("; to check: {found};")),
        }
        for said in wanted {
            assert!(line.contains(&said), "{said} in {line}");
        }
    }
    let page = bench.prints(&["calendar"], "");
    let counts = slow::calendar(sessions, None, today);
    let counts = &counts["sessions"];
    let said = format!(
        "{} (held {}, planned {}, other {})",
        counted(counts["total"].as_u64().unwrap(), "session"),
        counts["held"],
        counts["planned"],
        counts["other"]
    );
    assert!(page.contains(&said), "{said}\n{page}");
}
