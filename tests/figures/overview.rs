//! Every figure of the overview, read off its panels where each has the whole screen.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use sabak::app::event::Target;
use sabak::app::overlay::Overlay;
use sabak::app::overview::{About, Against, Beside, Figure, Overview, Panel, PanelKind};
use sabak::app::screen::Screen;
use sabak::model::code::{CodeList, NOT_PLACED};
use sabak::model::timeline::Unit;
use serde_json::Value;

use super::course;
use super::drawn::{Counts, Page, difference};
use super::key_figures::{self, targets};
use super::slow::{self, NOT_STATED, Session};
use super::support::Stage;

/// What the figures are compared with: another set of sessions, or targets alone.
pub enum Other<'a> {
    /// Nothing.
    Nothing,
    /// Other sessions.
    Sessions(&'a [Session<'a>]),
    /// The targets of the logbook.
    Targets,
}

/// Goes through every panel of the overview of these sessions.
pub fn all(stage: &mut Stage, logbook: &Value, sessions: &[Session], other: &Other) {
    if sessions.is_empty() {
        return;
    }
    stage.press("f3 home z");
    let (panels, beside) = {
        let overview = state(stage);
        (overview.panels.clone(), overview.beside.clone())
    };
    for (index, panel) in panels.iter().enumerate() {
        assert_eq!(state(stage).selected.panel, index);
        let page = Page::of(stage);
        match panel.kind {
            PanelKind::Key => key_figures::all(&page, panel, logbook, sessions, other),
            _ => {
                one_by_one(panel, sessions);
                must_be_whole(panel, sessions);
                match page
                    .line(page.find(Target::Figure(index, 0)).top - 1)
                    .contains('│')
                {
                    true => pyramid(&page, index, panel),
                    false => bars(&page, index, panel, beside.as_ref()),
                }
                overlapping(&page, index, panel, sessions);
                match panel.kind {
                    PanelKind::Types => types(&page, index, panel, sessions),
                    PanelKind::Counting => by_name(&page, panel, logbook, sessions),
                    _ => {}
                }
                compared(panel, beside.as_ref(), (logbook, sessions), other);
            }
        }
        stage.press("tab");
    }
    stage.press("z");
}

/// The panels beside each other, as far as they are seen: what stands behind each bar.
pub fn small(stage: &mut Stage, sessions: &[Session]) {
    if sessions.is_empty() {
        return;
    }
    stage.press("f3 home");
    let page = Page::of(stage);
    let overview = state(stage);
    for (index, panel) in overview.panels.iter().enumerate() {
        let mut seen = page.targets().filter(|one| {
            matches!(one.target, Target::Figure(of, line)
                if of == index && !panel.figures[line].about.is_said())
        });
        let is_pyramid =
            panel.kind == PanelKind::Ages && seen.any(|one| one.rows.concat().contains('│'));
        match panel.kind {
            PanelKind::Key => {}
            _ if is_pyramid => pyramid(&page, index, panel),
            _ => small_bars(&page, index, panel),
        }
    }
}

fn small_bars(page: &Page, index: usize, panel: &Panel) {
    if panel.kind == PanelKind::Types {
        pairs(page, index, panel);
    }
    let has_planned = panel.figures.iter().any(|figure| figure.planned > 0);
    let any_sex = panel
        .figures
        .iter()
        .any(|figure| counts(figure).women() != "–");
    for (line, figure) in panel.figures.iter().enumerate() {
        let target = Target::Figure(index, line);
        let Some(drawn) = page.targets().find(|one| one.target == target) else {
            continue;
        };
        let counts = counts(figure);
        let (sessions, people) = (counts.sessions.to_string(), counts.total().to_string());
        let wanted = match panel.kind {
            _ if figure.about.is_said() => continue,
            PanelKind::Statuses | PanelKind::Counting => vec![sessions],
            PanelKind::Ages if any_sex => vec![people, counts.women()],
            PanelKind::Ages => vec![people],
            PanelKind::Roles | PanelKind::Groups => vec![people, sessions, counts.women()],
            PanelKind::Time if has_planned && counts.planned > 0 => {
                let planned = format!("+{}", counts.planned);
                vec![sessions, planned, people, counts.women()]
            }
            _ => vec![sessions, people, counts.women()],
        };
        let text = drawn.rows.concat();
        let is_glyph = |word: &&str| word.chars().any(|letter| "│●█▌▐░▒".contains(letter));
        let words = text.split_whitespace().filter(|word| !is_glyph(word));
        let words: Vec<&str> = words.collect();
        let wanted: Vec<&str> = wanted.iter().map(String::as_str).collect();
        let about = || format!("{wanted:?}: {text:?}\n{}", page.text());
        assert!(words.ends_with(&wanted), "{}", about());
    }
}

/// Over the diagram of the types that met, in how many sessions: those that met most.
fn pairs(page: &Page, index: usize, panel: &Panel) {
    let met = panel
        .figures
        .iter()
        .filter_map(|figure| match figure.about {
            About::Met(..) => Some(figure.sessions),
            _ => None,
        });
    let mut met: Vec<u64> = met.collect();
    met.sort_unstable_by(|one, other| other.cmp(one));
    met.truncate(4);
    let first = page
        .targets()
        .find(|one| one.target == Target::Figure(index, 0));
    if let Some(first) = first.filter(|_| !met.is_empty()) {
        let said: Vec<String> = met.iter().map(u64::to_string).collect();
        let said = format!(" {} ", said.join(" "));
        assert!(
            page.line(first.top - 1).contains(&said),
            "{said}\n{}",
            page.text()
        );
    }
}

/// The course of time by each unit that can be chosen, and by the one that suits it.
pub fn units(stage: &mut Stage, sessions: &[Session]) {
    if sessions.is_empty() {
        return;
    }
    for unit in [None].into_iter().chain(Unit::ALL.map(Some)) {
        stage.press("f3");
        match stage.app.screens.top_mut() {
            Screen::Overview(overview) => overview.chosen_unit = unit,
            _ => panic!("{}", stage.screen()),
        }
        stage.press("home z");
        let panels = state(stage).panels.clone();
        let index = panels.iter().position(|one| one.kind == PanelKind::Time);
        let spans = |figures: &[Figure]| -> Vec<NaiveDate> {
            let spans = figures.iter().filter_map(|figure| match figure.about {
                About::Span(_, first) => Some(first),
                _ => None,
            });
            spans.collect()
        };
        let found = index.map_or(Vec::new(), |index| spans(&panels[index].figures));
        let wanted = course::firsts(sessions, unit.map(word));
        assert_eq!(found, wanted, "{unit:?}\n{}", stage.screen());
        if let Some(index) = index {
            for _ in 0..index {
                stage.press("tab");
            }
            one_by_one(&panels[index], sessions);
            must_be_whole(&panels[index], sessions);
            let is_short = panels[index].figures.len() < 45;
            if is_short {
                bars(&Page::of(stage), index, &panels[index], None);
            }
        }
        stage.press("z");
    }
    match stage.app.screens.top_mut() {
        Screen::Overview(overview) => overview.chosen_unit = None,
        _ => panic!("{}", stage.screen()),
    }
    stage.press("home");
}

/// The ages of the overview and of the cross table, told by the bands of another profile. Nobody says
/// which of two cells a person belongs to whom both may mean: then only sums are held.
pub fn reported(stage: &mut Stage, sessions: &[Session], profile: &str) {
    foretold(stage, sessions, profile);
    stage
        .app
        .book
        .as_mut()
        .unwrap()
        .report_by(Some(profile.to_owned()));
    stage.press("f3 home z");
    let rows = slow::by_age(sessions, profile);
    let is_exact = !sessions.iter().any(Session::has_overlapping_cells);
    let panels = state(stage).panels.clone();
    for (index, panel) in panels.iter().enumerate() {
        if panel.kind == PanelKind::Ages {
            must_be_whole(panel, sessions);
            let page = Page::of(stage);
            match page
                .line(page.find(Target::Figure(index, 0)).top - 1)
                .contains('│')
            {
                true => pyramid(&page, index, panel),
                false => bars(&page, index, panel, None),
            }
            for figure in panel.figures.iter().filter(|_| is_exact) {
                let code = match &figure.about {
                    About::Code(_, code) => code,
                    _ => NOT_STATED,
                };
                let row = rows.iter().find(|row| row["code"] == code);
                let of = |key: &str| row.map_or(0, |row| row[key].as_u64().unwrap());
                let wanted = Counts {
                    sessions: of("sessions"),
                    planned: 0,
                    people: ["female", "male", "other", NOT_STATED].map(of),
                };
                assert_eq!(counts(figure), wanted, "{profile}: {code}\n{}", page.text());
            }
            let seen = panel.figures.iter().filter(|figure| figure.sessions > 0);
            assert!(!is_exact || seen.count() == rows.len(), "{}", page.text());
        }
        stage.press("tab");
    }
    stage.press("z");
    stage.app.book.as_mut().unwrap().report_by(None);
    stage.press("home");
}

/// What the choice of the bands says that they make of the counts, before any is chosen.
pub fn foretold(stage: &mut Stage, sessions: &[Session], profile: &str) {
    stage.press("alt-k");
    let Some(Overlay::AgeProfiles(choice)) = &stage.app.overlay else {
        panic!("{}", stage.screen());
    };
    let chosen = choice.profiles.iter().find(|(code, _)| code == profile);
    let found = &chosen.unwrap().1;
    let rows = slow::by_age(sessions, profile);
    let of = |is_it: &dyn Fn(&str) -> bool, key: &str| -> u64 {
        let rows = rows.iter().filter(|row| is_it(slow::text(row, "code")));
        rows.map(|row| row[key].as_u64().unwrap()).sum()
    };
    let is_band = |code: &str| ![NOT_STATED, NOT_PLACED].contains(&code);
    let unplaced = |code: &str| code == NOT_PLACED;
    if !sessions.iter().any(Session::has_overlapping_cells) {
        assert_eq!(found.placed, of(&is_band, "participants"), "{profile}");
        assert_eq!(found.lost(), of(&unplaced, "participants"), "{profile}");
        let sessions = found.sessions as u64;
        assert_eq!(sessions, of(&unplaced, "sessions"), "{profile}");
    }
    let not_stated = of(&|code| code == NOT_STATED, "participants");
    assert_eq!(found.not_stated, not_stated, "{profile}");
    stage.press("esc");
}

/// Compares the figures with something from now on.
pub fn compare(stage: &mut Stage, against: Option<Against>) {
    stage.press("f3");
    match stage.app.screens.top_mut() {
        Screen::Overview(overview) => overview.against = against,
        _ => panic!("{}", stage.screen()),
    }
    stage.press("home");
}

/// The overview that is seen.
pub fn state(stage: &Stage) -> &Overview {
    match stage.app.screens.top() {
        Screen::Overview(overview) => overview,
        _ => panic!("{}", stage.screen()),
    }
}

fn counts(figure: &Figure) -> Counts {
    let people = figure.people;
    Counts {
        sessions: figure.sessions,
        planned: figure.planned,
        people: [people.female, people.male, people.other, people.not_stated],
    }
}

/// The figure that something has, counted once more; nothing for what is not known here.
fn wanted(about: &About, all: &[Session]) -> Option<Counts> {
    let held = slow::held(all);
    let of = |is: &dyn Fn(&Session) -> bool| {
        let those = held.iter().filter(|one| is(one)).copied();
        Some(Counts::of(&those.collect::<Vec<_>>()))
    };
    let of_cells = |is: &dyn Fn(&slow::Cell) -> bool| {
        let there = held.iter().filter(|one| one.cells().iter().any(is));
        let mut cells = slow::everybody(&held);
        let sessions = there.count();
        cells.retain(is);
        Some(Counts::of_cells(sessions, &cells))
    };
    let has = |codes: Vec<String>, code: &String| codes.contains(code);
    match about {
        About::Code(CodeList::Status, code) => Some(Counts {
            sessions: all.iter().filter(|one| one.status() == code).count() as u64,
            ..Counts::default()
        }),
        About::Code(CodeList::TrainerType, code) => of(&|one| has(one.trainer_types(), code)),
        About::NotStated(CodeList::TrainerType) => of(&|one| one.trainer_types().is_empty()),
        About::Several(list) => of(&|one| codes_of(one, *list).len() > 1),
        About::NotStated(list @ (CodeList::Topic | CodeList::Method)) => {
            of(&|one| codes_of(one, *list).is_empty())
        }
        About::Met(one, other) => {
            of(&|of| has(of.trainer_types(), one) && has(of.trainer_types(), other))
        }
        About::Oblast(code) => of(&|one| one.around().1 == code),
        About::District(code) => of(&|one| one.around().0 == code),
        About::Code(CodeList::Topic, code) => of(&|one| has(one.codes("topics"), code)),
        About::Code(CodeList::Method, code) => of(&|one| has(one.codes("methods"), code)),
        About::Span(unit, first) => {
            let is_in = |one: &Session| one.first().is_some_and(|day| begins(*unit, day) == *first);
            let planned = all
                .iter()
                .filter(|one| one.status() == "planned" && is_in(one));
            let planned = planned.count() as u64;
            of(&is_in).map(|counts| Counts { planned, ..counts })
        }
        About::Undated => of(&|one| one.first().is_none()),
        About::Code(CodeList::Role, code) => of_cells(&|cell| cell.role == *code),
        About::NotStated(CodeList::Role) => of_cells(&|cell| cell.role == NOT_STATED),
        About::Code(CodeList::Age, code) => of_cells(&|cell| cell.age == *code),
        About::NotStated(CodeList::Age) => of_cells(&|cell| cell.age == NOT_STATED),
        About::Code(CodeList::Group, code) => {
            let of_it = |one: &Session| {
                let mut groups = one.groups();
                groups.retain(|(group, ..)| group == code);
                groups
            };
            let there = held.iter().filter(|one| !of_it(one).is_empty()).count();
            let cells = held
                .iter()
                .flat_map(of_it)
                .map(|(_, sex, count)| slow::Cell {
                    role: String::new(),
                    age: String::new(),
                    sex,
                    count,
                });
            Some(Counts::of_cells(there, &cells.collect::<Vec<_>>()))
        }
        About::People => Some(Counts {
            people: [0; 4],
            ..of(&|one| !one.present().is_empty())?
        }),
        About::Disagree => Some(Counts {
            people: [0; 4],
            ..of(&|one| one.disagrees())?
        }),
        _ => None,
    }
}

/// The codes that a session has of a list of which it can have several.
fn codes_of(one: &Session, list: CodeList) -> Vec<String> {
    match list {
        CodeList::TrainerType => one.trainer_types(),
        CodeList::Topic => one.codes("topics"),
        CodeList::Method => one.codes("methods"),
        _ => panic!("{list:?}"),
    }
}

/// The first day of the week, month, quarter or year of a day.
fn begins(unit: Unit, day: NaiveDate) -> NaiveDate {
    course::begins(word(unit), day)
}

/// What a unit is called.
fn word(unit: Unit) -> &'static str {
    match unit {
        Unit::Week => "week",
        Unit::Month => "month",
        Unit::Quarter => "quarter",
        Unit::Year => "year",
    }
}

fn one_by_one(panel: &Panel, sessions: &[Session]) {
    for figure in &panel.figures {
        if let Some(wanted) = wanted(&figure.about, sessions) {
            assert_eq!(counts(figure), wanted, "{:?}", figure.about);
        }
    }
}

/// No line stands there twice or is missing.
fn must_be_whole(panel: &Panel, sessions: &[Session]) {
    let held = slow::held(sessions);
    let all = Counts::of(&held);
    let (mut sessions_of, mut people, mut planned) = (0, 0, 0);
    for figure in &panel.figures {
        // Behind what is told in words of a time far away are planned sessions alone.
        match figure.about {
            About::Beyond(..) => planned += figure.sessions,
            _ => sessions_of += figure.sessions,
        }
        planned += figure.planned;
        people += figure.people.total();
    }
    match panel.kind {
        PanelKind::Oblasts | PanelKind::Districts | PanelKind::Time => {
            assert_eq!(
                (sessions_of, people),
                (all.sessions, all.total()),
                "{panel:#?}"
            );
        }
        PanelKind::Roles | PanelKind::Ages => assert_eq!(people, all.total(), "{panel:#?}"),
        _ => {}
    }
    if panel.kind == PanelKind::Time {
        let is_meant = |one: &&Session| one.status() == "planned" && one.first().is_some();
        assert_eq!(planned, sessions.iter().filter(is_meant).count() as u64);
    }
    let codes = panel
        .figures
        .iter()
        .filter_map(|figure| match &figure.about {
            About::Code(_, code) if counts(figure) != Counts::default() => Some(code.clone()),
            _ => None,
        });
    let codes: Vec<String> = codes.collect();
    let of = |codes: &dyn Fn(&Session) -> Vec<String>| -> BTreeSet<String> {
        held.iter().flat_map(codes).collect()
    };
    let groups = |one: &Session| one.groups().into_iter().map(|group| group.0).collect();
    let wanted = match panel.kind {
        PanelKind::Types => of(&|one| one.trainer_types()),
        PanelKind::Topics => of(&|one| one.codes("topics")),
        PanelKind::Methods => of(&|one| one.codes("methods")),
        PanelKind::Groups => of(&groups),
        _ => return,
    };
    assert_eq!(codes.iter().cloned().collect::<BTreeSet<_>>(), wanted);
    assert_eq!(codes.len(), wanted.len(), "{codes:?}");
    // What is not stated, and that lines overlap, is there where it is so, and nowhere else.
    let list = match panel.kind {
        PanelKind::Types => CodeList::TrainerType,
        PanelKind::Topics => CodeList::Topic,
        PanelKind::Methods => CodeList::Method,
        _ => return,
    };
    let many = |is: &dyn Fn(usize) -> bool| held.iter().any(|one| is(codes_of(one, list).len()));
    let has = |about: About| panel.figures.iter().any(|one| one.about == about);
    assert_eq!(has(About::NotStated(list)), many(&|codes| codes == 0));
    assert_eq!(has(About::Several(list)), many(&|codes| codes > 1));
}

/// The figures of each bar, by what is said over them.
fn bars(page: &Page, index: usize, panel: &Panel, beside: Option<&Beside>) {
    let first = page.find(Target::Figure(index, 0));
    let heads = page.heads(first.top - 1);
    let is_bar = |about: &About| !matches!(about, About::Several(_) | About::Met(..));
    let mut seen = BTreeSet::new();
    for (line, figure) in panel.figures.iter().enumerate() {
        if !is_bar(&figure.about) {
            continue;
        }
        let row = page.find(Target::Figure(index, line)).top;
        if matches!(figure.about, About::Beyond(..)) {
            let said = format!("and {} planned: ", figure.sessions);
            let text = page.text();
            let seen = text.lines().nth(usize::from(row)).unwrap_or_default();
            assert!(seen.contains(&said), "{said}\n{text}");
            continue;
        }
        let counts = counts(figure);
        let [women, men, others, not_stated] = counts.people;
        let other = beside.and_then(|beside| beside.figure(panel, &figure.about));
        // What stands beside a figure stands right of it.
        let mut size: fn(&Figure) -> u64 = |of| of.sessions;
        for (head, end) in &heads {
            match head.as_str() {
                "sessions" => size = |of| of.sessions,
                "attendances" => size = |of| of.people.total(),
                _ => {}
            }
            let wanted = match head.as_str() {
                "sessions" => counts.sessions.to_string(),
                "attendances" => counts.total().to_string(),
                "% women" => counts.women(),
                "Women" => women.to_string(),
                "Men" => men.to_string(),
                "Other" => others.to_string(),
                "Not stated" => not_stated.to_string(),
                "planned" => counts.planned.to_string(),
                "beside" => {
                    let own = beside.map_or(0, |beside| size(beside.own(panel, figure)));
                    other.map_or_else(String::new, |other| match own == size(figure) {
                        true => size(other).to_string(),
                        false => format!("{own}/{}", size(other)),
                    })
                }
                "±" => other.map_or_else(String::new, |other| {
                    let own = beside.map_or(0, |beside| size(beside.own(panel, figure)));
                    difference(own, size(other))
                }),
                _ => continue,
            };
            seen.insert(head.clone());
            let found = page.ending_at(row, *end);
            assert_eq!(
                found,
                wanted,
                "{head} of {:?}\n{}",
                figure.about,
                page.text()
            );
        }
    }
    // What is only counted in sessions says nothing of people.
    let of_people = !matches!(panel.kind, PanelKind::Statuses | PanelKind::Counting);
    let any = |of: fn(&Counts) -> u64| panel.figures.iter().any(|one| of(&counts(one)) > 0);
    let must = [
        ("sessions", true),
        ("attendances", of_people),
        ("% women", of_people),
        ("Women", of_people && any(|counts| counts.people[0])),
        ("Men", of_people && any(|counts| counts.people[1])),
        ("Other", of_people && any(|counts| counts.people[2])),
        ("Not stated", of_people && any(|counts| counts.people[3])),
        ("planned", any(|counts| counts.planned)),
    ];
    if panel.figures.iter().any(|figure| is_bar(&figure.about)) {
        for (head, must_be) in must {
            assert_eq!(seen.contains(head), must_be, "{head}\n{}", page.text());
        }
    }
}

/// Women on the one side, men on the other, those who are neither or not stated behind them.
fn pyramid(page: &Page, index: usize, panel: &Panel) {
    let sum = |of: fn(&Counts) -> u64| panel.figures.iter().map(|one| of(&counts(one))).sum();
    let all: [u64; 4] = [
        sum(|counts| counts.people[0]),
        sum(|counts| counts.people[1]),
        sum(|counts| counts.people[2]),
        sum(|counts| counts.people[3]),
    ];
    let head = page.line(page.find(Target::Figure(index, 0)).top - 1);
    for count in &all[..2] {
        let is_said = head
            .split_whitespace()
            .any(|word| word == count.to_string());
        assert!(is_said, "{count} in {head}");
    }
    for (line, figure) in panel.figures.iter().enumerate() {
        let target = Target::Figure(index, line);
        let Some(drawn) = page.targets().find(|one| one.target == target) else {
            continue;
        };
        let row = drawn.rows.concat();
        let is_glyph = |word: &&str| word.chars().any(|letter| "│█▌▐".contains(letter));
        let is_difference = |word: &&str| word.starts_with(['+', '−', '=']);
        let words: Vec<&str> = row
            .split_whitespace()
            .filter(|word| !is_glyph(word) && !is_difference(word))
            .collect();
        let people = counts(figure).people;
        let mut wanted = vec![people[0], people[1]];
        wanted.extend((2..4).filter(|sex| all[*sex] > 0).map(|sex| people[sex]));
        let wanted: Vec<String> = wanted.iter().map(u64::to_string).collect();
        assert!(
            words.ends_with(&wanted.iter().map(String::as_str).collect::<Vec<_>>()),
            "{row}"
        );
    }
}

/// How many different people the attendances by name are.
fn by_name(page: &Page, panel: &Panel, logbook: &Value, sessions: &[Session]) {
    let people = &slow::summary(logbook, sessions)["people"];
    let said = format!(
        "By name: {} people, {} attendances",
        people["different"], people["attendances"]
    );
    let is_there = panel.figures.iter().any(|one| one.about == About::People);
    assert_eq!(is_there, people["attendances"] != 0);
    let is_said = page.text().contains(&said);
    assert_eq!(is_said, is_there, "{said}\n{}", page.text());
}

/// What is said of lines that overlap: what they come to, over how many sessions, and how many of
/// them have several; that sessions stand under several roles and bands of age.
fn overlapping(page: &Page, index: usize, panel: &Panel, sessions: &[Session]) {
    let held = slow::held(sessions);
    for (line, figure) in panel.figures.iter().enumerate() {
        let About::Several(list) = figure.about else {
            continue;
        };
        let sum: usize = held.iter().map(|one| codes_of(one, list).len()).sum();
        let said = numbers(page, index, line);
        for count in [sum as u64, held.len() as u64, figure.sessions] {
            assert!(said.contains(&count), "{count}\n{}", page.text());
        }
    }
    if matches!(panel.kind, PanelKind::Roles | PanelKind::Ages) {
        let head = page.line(page.find(Target::Figure(index, 0)).top - 1);
        let sum: u64 = panel.figures.iter().map(|one| one.sessions).sum();
        let is_meant = head.contains(" sessions  ") && sum > held.len() as u64;
        assert_eq!(
            head.contains("sessions overlap"),
            is_meant,
            "{}",
            page.text()
        );
    }
}

/// The numbers that stand in the row of a figure.
fn numbers(page: &Page, index: usize, line: usize) -> Vec<u64> {
    let row = page.line(page.find(Target::Figure(index, line)).top);
    let words = row.split(|letter: char| !letter.is_ascii_digit());
    words.filter_map(|word| word.parse().ok()).collect()
}

/// The table of which types met which.
fn types(page: &Page, index: usize, panel: &Panel, sessions: &[Session]) {
    let held = slow::held(sessions);
    for (line, figure) in panel.figures.iter().enumerate() {
        if let About::Met(..) = &figure.about {
            assert_eq!(numbers(page, index, line).last(), Some(&figure.sessions));
        }
    }
    let codes: BTreeSet<String> = held.iter().flat_map(Session::trainer_types).collect();
    let with = |codes: &[&String]| {
        let is_there = |one: &&Session| {
            let types = one.trainer_types();
            codes.iter().all(|code| types.contains(code))
        };
        held.iter().filter(is_there).count()
    };
    let mut met = BTreeSet::new();
    for one in &held {
        let types = one.trainer_types();
        for (at, later) in types.iter().enumerate() {
            met.extend(
                types[..at]
                    .iter()
                    .map(|earlier| (earlier.clone(), later.clone())),
            );
        }
    }
    let told = panel
        .figures
        .iter()
        .filter_map(|figure| match &figure.about {
            About::Met(one, other) => Some((one.clone(), other.clone())),
            _ => None,
        });
    assert_eq!(told.collect::<BTreeSet<_>>(), met);
    if met.is_empty() {
        return;
    }
    let screen = page.text();
    let mut lines = screen
        .lines()
        .skip_while(|line| !line.contains("In one sess"));
    assert!(lines.next().is_some(), "{screen}");
    for one in &codes {
        let words: Vec<&str> = lines.next().unwrap().split_whitespace().collect();
        let wanted = codes.iter().map(|other| match with(&[one, other]) {
            0 => "·".to_owned(),
            count => count.to_string(),
        });
        let wanted: Vec<String> = wanted.collect();
        assert!(
            words.ends_with(&wanted.iter().map(String::as_str).collect::<Vec<_>>()),
            "{screen}"
        );
    }
}

/// What each figure of a panel is compared with.
fn compared(
    panel: &Panel,
    beside: Option<&Beside>,
    (logbook, sessions): (&Value, &[Session]),
    other: &Other,
) {
    for figure in &panel.figures {
        let found = beside.and_then(|beside| beside.figure(panel, &figure.about));
        match other {
            Other::Nothing => assert!(found.is_none()),
            Other::Sessions(other) => {
                if let (Some(found), Some(wanted)) = (found, wanted(&figure.about, other)) {
                    assert_eq!(counts(found), wanted, "{:?}", figure.about);
                }
                // What is not there is nothing: no figure says more than that. Spans of another time
                // are others, and where all was held or is planned, statuses are no panel.
                let is_nothing = |one: Counts| one == Counts::default();
                let is_other = matches!(
                    figure.about,
                    About::Span(..) | About::Code(CodeList::Status, _)
                );
                if found.is_none() && !is_other {
                    let there = wanted(&figure.about, other);
                    assert!(
                        there.clone().is_none_or(is_nothing),
                        "{:?}: {there:?}",
                        figure.about
                    );
                }
            }
            Other::Targets => {
                if !matches!(figure.about, About::Oblast(_) | About::District(_)) {
                    continue;
                }
                let is_there = |code: &str| match &figure.about {
                    About::Oblast(oblast) => slow::around(code).1 == oblast,
                    About::District(district) => slow::around(code).0 == district,
                    _ => false,
                };
                let there = targets(logbook)
                    .into_iter()
                    .filter(|(code, _)| is_there(code));
                let known: Vec<u64> = there.filter_map(|one| one.1["sessions"].as_u64()).collect();
                let wanted = (!known.is_empty()).then(|| known.iter().sum::<u64>());
                if wanted.is_some()
                    && let Some(beside) = beside
                {
                    let all = course::targets(logbook);
                    let codes = all.iter().map(|(code, _)| *code);
                    let codes: Vec<&str> = codes.filter(|code| is_there(code)).collect();
                    let own = beside.own(panel, figure);
                    let [held, came] = ["sessions", "participants"]
                        .map(|key| course::reached(sessions, &all, &codes, key));
                    assert_eq!((own.sessions, own.people.total()), (held, came));
                }
                assert_eq!(
                    found.map(|found| found.sessions),
                    wanted,
                    "{:?}",
                    figure.about
                );
            }
        }
    }
}
