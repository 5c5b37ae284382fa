//! Entering an attendance as a trainer does, by keys: the number, the grid, the names of the sheet,
//! the tally, and what brings them together. Nothing is lost, and nobody is made up.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod support;

use chrono::TimeDelta;
use sabak::app::event::Event;
use sabak::command::{Key, KeyCode};
use sabak::model::people::{People, Person};
use sabak::model::session::Session;
use sabak::model::value::SessionId;
use support::Stage;

const SMALL: (u16, u16) = (80, 24);
const WIDE: (u16, u16) = (140, 40);

/// A stage on an empty logbook with one session of a day, saved, in the list.
fn one_session(language: &str, size: (u16, u16)) -> (Stage, SessionId) {
    let mut stage = Stage::empty(language, size);
    stage.press("insert").write("18.11.2019");
    stage.press("ctrl-s esc");
    let id = only(&stage).id;
    (stage, id)
}

/// The one session of a logbook.
fn only(stage: &Stage) -> Session {
    let files = stage.files();
    let [file] = files.as_slice() else {
        panic!("one session, not {}", files.len());
    };
    serde_json::from_slice(&std::fs::read(file).unwrap()).unwrap()
}

fn named(name: &str) -> Person {
    Person {
        name: name.to_owned(),
        ..Person::default()
    }
}

fn people(stage: &Stage, id: SessionId) -> Vec<Person> {
    stage
        .names_of(id)
        .map_or(Vec::new(), |people| people.people)
}

/// Presses keys and counts them: each is a key that a hand presses.
struct Hand<'a> {
    stage: &'a mut Stage,
    keys: usize,
}

impl Hand<'_> {
    fn press(&mut self, keys: &str) -> &mut Self {
        self.stage.press(keys);
        self.keys += keys.split_whitespace().count();
        self
    }

    fn write(&mut self, text: &str) -> &mut Self {
        self.stage.write(text);
        self.keys += text.chars().count();
        self
    }
}

fn paste(stage: &mut Stage, text: &str) {
    stage.happen(Event::Paste(text.to_owned()));
}

#[test]
fn a_headcount_takes_three_keys_beside_its_digits() {
    let (mut stage, _) = one_session("en", SMALL);
    let mut hand = Hand {
        stage: &mut stage,
        keys: 0,
    };
    hand.press("a").write("16").press("ctrl-s esc");
    assert_eq!(hand.keys, 2 + 3);
    assert_eq!(only(&stage).attendance.headcount, Some(16));
    stage.sees("1 session").sees("16");
}

#[test]
fn a_grid_of_sixteen_cells_takes_two_keys_a_cell() {
    let (mut stage, _) = one_session("en", SMALL);
    stage.press("a enter");
    let mut hand = Hand {
        stage: &mut stage,
        keys: 0,
    };
    for column in 0..4 {
        for _ in 0..4 {
            hand.write("3").press("enter");
        }
        // To the top of the next column is not part of the cells.
        if column < 3 {
            hand.stage.press("up up up up right");
        }
    }
    assert_eq!(hand.keys, 16 * 2);
    stage.press("ctrl-s");
    let attendance = only(&stage).attendance;
    assert_eq!((attendance.counts.len(), attendance.counted()), (16, 48));
    stage.sees("Counted 48").sees("will report 48");
}

/// The names of a sheet of twenty, in three scripts.
const SHEET: [(&str, char, char, &str); 20] = [
    ("Айгүл Жумабекова", 'ж', '5', "1985"),
    ("Асанов Бакыт", 'м', '2', "1979"),
    ("Өмүрбек кызы Нурай", 'ж', '3', "1991"),
    ("Эсенов Таалай", 'м', '1', "1968"),
    ("Салтанат Исаева", 'ж', '4', "1974"),
    ("Bektur Alymkulov", 'м', '5', "2001"),
    ("Гүлзат Токтосунова", 'ж', '5', "1958"),
    ("Калыков Нурлан", 'м', '2', "1982"),
    ("Чынара Маматова", 'ж', '5', "1995"),
    ("Үсөнбаев Эрлан", 'м', '5', "1999"),
    ("Жылдыз Абдиева", 'ж', '3', "1987"),
    ("Мирлан Сатыбалдиев", 'м', '5', "1971"),
    ("Назгүл Кадырова", 'ж', '5', "2003"),
    ("Орозбек Шаршенов", 'м', '6', "1963"),
    ("Перизат Асанбекова", 'ж', '5', "1990"),
    ("Руслан Цой", 'м', '5', "1984"),
    ("Венера Дүйшөнова", 'ж', '2', "1976"),
    ("Замир Эшимбеков", 'м', '5', "1996"),
    ("Индира Жолдошева", 'ж', '5', "1981"),
    ("Кубат Ибраимов", 'м', '1', "1970"),
];

#[test]
fn a_sheet_of_twenty_takes_four_keys_a_person_beside_name_and_year() {
    let (mut stage, id) = one_session("ru", SMALL);
    stage.press("a f9");
    let mut hand = Hand {
        stage: &mut stage,
        keys: 0,
    };
    let mut free = 0;
    for (number, (name, sex, role, year)) in SHEET.iter().enumerate() {
        hand.write(name).press("tab");
        hand.write(&format!("{sex}{role}{year}"));
        free += name.chars().count() + year.len();
        if number == 0 {
            // The village is written once, and carried down from here.
            hand.stage.press("tab tab tab").write("Масы");
        }
        hand.press("enter");
    }
    assert!(
        hand.keys - free <= 4 * SHEET.len(),
        "{} keys",
        hand.keys - free
    );
    stage.press("ctrl-s");
    let people = people(&stage, id);
    assert_eq!(people.len(), 20);
    for (person, (name, sex, _, year)) in people.iter().zip(SHEET) {
        assert_eq!(person.name, name);
        assert_eq!(person.sex, if sex == 'ж' { "female" } else { "male" });
        assert_eq!(person.birth_year, year.parse().ok());
        assert_eq!(person.village, "Масы");
        assert_eq!(person.status, "present");
        assert!(person.person.is_some());
    }
    let lines: Vec<Option<u32>> = people.iter().map(|person| person.line).collect();
    assert_eq!(lines, (1..=20).map(Some).collect::<Vec<_>>());
    stage.sees("По именам 20").sees("в отчёт: 20");
}

#[test]
fn the_keys_of_sex_and_role_work_on_any_layout() {
    for keys in ["f5", "F5", "а5", "w5", "ц5", "ж5", ";5"] {
        let (mut stage, id) = one_session("en", SMALL);
        stage.press("a f9").write("A").press("tab").write(keys);
        stage.press("ctrl-s");
        let people = people(&stage, id);
        assert_eq!(
            (&*people[0].sex, &*people[0].role),
            ("female", "resident"),
            "{keys}"
        );
    }
    let (mut stage, id) = one_session("en", SMALL);
    stage.press("a f9").write("A").press("tab").write("z");
    stage
        .sees("writes nothing here")
        .write("э2")
        .press("ctrl-s");
    assert_eq!(people(&stage, id)[0].sex, "male");
}

#[test]
fn undo_takes_back_every_change_of_the_sheet_and_a_draft_holds_it() {
    let (mut stage, id) = one_session("en", WIDE);
    stage
        .press("a f9")
        .write("Асанов")
        .press("tab")
        .write("m5")
        .press("enter");
    stage
        .write("Бекова")
        .press("tab")
        .write("f2")
        .press("enter");
    stage
        .press("up alt-up")
        .sees("1 Бекова")
        .press("ctrl-z")
        .sees("1 Асанов");
    stage
        .press("ctrl-home ctrl-d")
        .sees_not("Асанов")
        .press("ctrl-z")
        .sees("Асанов");
    stage.press("alt-d");
    assert_eq!(stage.drafts().len(), 1);
    let mut stage = stage.restart();
    stage
        .wait(TimeDelta::seconds(2))
        .sees("Go on with the draft?")
        .press("enter");
    stage
        .sees("Асанов")
        .sees("Бекова")
        .sees("[Names]")
        .press("ctrl-s");
    assert_eq!(people(&stage, id).len(), 3);
    assert_eq!(stage.drafts(), []);
}

#[test]
fn saving_names_alone_leaves_the_session_its_bytes_and_undo_brings_the_sheet_back() {
    let (mut stage, id) = one_session("en", SMALL);
    let before = std::fs::read(stage.path_of(id)).unwrap();
    stage
        .press("a f9")
        .write("Асанов")
        .press("enter ctrl-s esc");
    assert_eq!(std::fs::read(stage.path_of(id)).unwrap(), before);
    assert_eq!(people(&stage, id).len(), 1);
    stage.press("ctrl-z");
    assert_eq!(people(&stage, id), []);
    stage.press("ctrl-y");
    assert_eq!(people(&stage, id)[0].name, "Асанов");
}

#[test]
fn a_year_that_nobody_was_born_in_is_kept_and_told_and_not_saved() {
    let (mut stage, id) = one_session("en", SMALL);
    stage
        .press("a f9")
        .write("Асанов")
        .press("tab")
        .write("m52085");
    stage
        .sees("It lies between 1900 and 2020")
        .press("enter ctrl-s");
    stage.sees("Not saved yet").sees("2085");
    assert_eq!(people(&stage, id), []);
    // The focus has gone to it; an age takes its place.
    stage.write("34").press("ctrl-s").sees("Saved");
    assert_eq!(people(&stage, id)[0].age, Some(34));
    for (typed, told) in [
        ("300", "120 is the most"),
        ("-5", "less than 0"),
        ("1985г", "no number"),
    ] {
        let (mut stage, _) = one_session("en", SMALL);
        stage
            .press("a f9")
            .write("Б")
            .press("tab")
            .write("m5")
            .write(typed);
        let screen = stage.screen();
        assert!(screen.contains(told), "{typed}: {told} is not in\n{screen}");
    }
}

#[test]
fn only_those_without_a_mark_are_marked_present() {
    let (mut stage, id) = one_session("en", WIDE);
    let sheet = "name\tstatus\nА\t\nБ\texcused\nВ\tabsent\nГ\t\n";
    stage.press("enter").click("Planned");
    stage.press("f9 f9");
    paste(&mut stage, sheet);
    stage.sees("4 lines will be taken in").press("enter");
    stage
        .press("alt-m")
        .sees("2 lines without a mark")
        .press("ctrl-s");
    let marks: Vec<String> = people(&stage, id)
        .into_iter()
        .map(|one| one.status)
        .collect();
    assert_eq!(marks, ["present", "excused", "absent", "present"]);
    stage.press("alt-m").sees("Every line has its mark");
}

#[test]
fn a_page_that_does_not_agree_with_the_paper_says_by_how_much() {
    let (mut stage, _) = one_session("en", WIDE);
    stage.press("a f9");
    for number in 0..16 {
        let sex = if number < 9 { "f" } else { "m" };
        stage
            .write(&format!("Person{number}"))
            .press("tab")
            .write(sex)
            .press("enter");
    }
    stage
        .press("f4")
        .write("17")
        .press("tab")
        .write("9")
        .press("enter");
    stage
        .sees("Page 1: 16 lines, 9 women")
        .sees("paper: 17 signed, 9 women ▲ lines −1");
    stage.press("ctrl-s").sees("Saved");
    let page = &only(&stage).attendance.pages[0];
    assert_eq!(
        (page.page, page.signatures, page.women),
        (1, Some(17), Some(9))
    );
    // The next page begins with the fourteenth line.
    stage.press("up up up alt-n").sees("Page 2: 3 lines");
    stage.press("f4 esc").sees("Page 2: 3 lines");
    assert_eq!(only(&stage).attendance.pages.len(), 1);
    stage
        .press("f4")
        .write("3")
        .press("tab")
        .write("0")
        .press("enter");
    stage.sees("agrees").sees("1▲");
    // A new page may begin with the line that is still to come.
    stage
        .press("ctrl-end")
        .press("down down down")
        .press("alt-n");
    stage
        .sees("Page 3: 0 lines")
        .press("alt-n")
        .sees("Page 2: 3 lines");
    stage.press("alt-n").write("Ещё").press("enter");
    stage
        .sees("Page 3: 1 line")
        .press("up alt-n")
        .sees("Page 2: 4 lines");
}

#[test]
fn the_grid_is_filled_from_the_names_after_what_would_change_was_shown() {
    let (mut stage, id) = one_session("en", WIDE);
    stage.press("a").write("3").press("f9");
    for (name, keys, year) in [("А", "f5", "1985"), ("Б", "f5", "1986"), ("В", "m2", "")] {
        stage
            .write(name)
            .press("tab")
            .write(keys)
            .write(year)
            .press("enter");
    }
    stage
        .press("alt-g")
        .sees("In all 0 → 3")
        .sees("Resident · Women");
    stage.press("enter").sees("Named 3").sees_not("Counted 3");
    stage
        .press("alt-g")
        .wait(TimeDelta::seconds(2))
        .press("left enter");
    stage.sees("Counted 3").sees("Changed.");
    stage.press("alt-g").sees("says what the names say already");
    stage
        .press("ctrl-z")
        .sees("Counted –")
        .press("ctrl-y")
        .press("ctrl-s");
    let attendance = only(&stage).attendance;
    assert_eq!((attendance.counted(), attendance.counts.len()), (3, 2));
    assert_eq!(people(&stage, id).len(), 3);
    stage.sees_not("apart");
}

#[test]
fn a_headcount_is_taken_from_the_grid_after_it_was_shown() {
    let (mut stage, _) = one_session("en", SMALL);
    stage
        .press("a")
        .write("9")
        .press("enter")
        .write("7")
        .sees("2 apart");
    stage
        .press("alt-h")
        .sees("Headcount: 9 → 7")
        .wait(TimeDelta::seconds(2));
    stage
        .press("left enter")
        .sees("Headcount 7")
        .sees_not("apart");
    stage.press("alt-w").write("because").press("ctrl-s");
    assert_eq!(only(&stage).attendance.note, "because");
}

#[test]
fn a_disagreement_stays_visible_with_its_reason() {
    let (mut stage, _) = one_session("en", WIDE);
    stage
        .press("a")
        .write("9")
        .press("enter")
        .write("7")
        .press("alt-w")
        .write("two left");
    stage.press("ctrl-s esc").sees("≠9");
    stage
        .press("/")
        .write("differ:yes")
        .press("enter")
        .sees("1 of 1 session");
    stage.press("backspace f3").sees("Ways of counting differ");
}

#[test]
fn the_tally_counts_one_key_a_person_and_is_in_a_draft_at_once() {
    let (mut stage, _) = one_session("ru", SMALL);
    stage.press("a f9 f9").write("жжм3цw").sees("в отчёт: 5");
    stage
        .sees("Считаем: Специалист по социальным")
        .press("backspace")
        .sees("в отчёт: 4");
    stage.write("z").sees("никого не считает");
    let draft = stage.drafts().remove(0);
    assert_eq!(draft.session.attendance.counted(), 4);
    stage.press("ctrl-s");
    assert_eq!(only(&stage).attendance.counted(), 4);
}

#[test]
fn the_clock_of_the_tally_goes_on_while_it_is_seen() {
    let (mut stage, _) = one_session("en", SMALL);
    stage.press("a f9 f9").write("f");
    stage.wait(TimeDelta::seconds(65)).happen(Event::Tick);
    stage.sees("0:01:05 since the first");
    stage.press("f9");
    stage.happen(Event::Tick);
    stage.sees("[Counts]");
}

#[test]
fn a_block_is_marked_copied_pasted_and_emptied() {
    let (mut stage, _) = one_session("en", SMALL);
    stage.press("a enter");
    paste(&mut stage, "1\t2\n3\t4\n");
    stage
        .sees("Counted 10")
        .press("shift-right shift-down ctrl-c");
    assert_eq!(stage.clipboard.as_deref(), Some("1\t2\n3\t4"));
    stage
        .press("delete")
        .sees("Counted –")
        .press("ctrl-z")
        .sees("Counted 10");
    stage
        .press("ctrl-a delete")
        .sees("Counted –")
        .press("ctrl-z")
        .sees("Counted 10");
    paste(&mut stage, "=1+1\tx\t-5\n");
    stage
        .sees("3 pasted cells were left out")
        .sees("Counted 10");
}

#[test]
fn a_cell_is_stepped_by_several_keys() {
    let (mut stage, _) = one_session("en", SMALL);
    stage
        .press("a enter")
        .write("+=ң")
        .sees("[3]")
        .write("ө")
        .sees("[2]");
    stage
        .wait(TimeDelta::seconds(5))
        .press("pageup pageup pagedown")
        .sees("[3]");
    stage
        .wait(TimeDelta::seconds(5))
        .press("pagedown pagedown pagedown pagedown");
    stage.sees("It cannot be less than 0");
}

#[test]
fn roles_and_bands_that_nobody_has_are_folded_away() {
    let (mut stage, _) = one_session("en", SMALL);
    stage.press("a enter right down").write("4").press("f4");
    stage
        .sees("Councillor")
        .sees_not("Secretary")
        .sees_not("60+")
        .sees("[4]");
    stage.press("f4").sees("Secretary").sees("60+");
}

#[test]
fn other_bands_lose_nothing_and_say_what_they_cannot_place() {
    let mut stage = Stage::sample("en", WIDE);
    stage
        .press("a alt-k down")
        .sees("Cannot be converted")
        .sees("29–59")
        .press("f10 f6")
        .sees("Cannot be converted")
        .press("enter")
        .sees("Other age bands?")
        .press("enter")
        .sees("Cannot be converted")
        .press("enter left enter");
    stage
        .sees("The logbook counts by these bands now")
        .sees("Counted 20")
        .sees("36–59");
    let logbook = std::fs::read_to_string(stage.root().join("logbook.json")).unwrap();
    assert!(logbook.contains("\"age_profile\": \"kg-2023\""));
    stage
        .press("esc")
        .sees("25 sessions")
        .press("f3")
        .sees("398");
}

#[test]
fn people_of_earlier_sheets_are_offered_and_taken_by_choice_alone() {
    let (mut stage, first) = one_session("en", WIDE);
    stage
        .press("a f9")
        .write("Жумабекова Айгүл")
        .press("tab")
        .write("f51985");
    stage.press("tab tab tab").write("Масы").press("ctrl-s esc");
    stage
        .press("insert")
        .write("25.11.2019")
        .press("ctrl-s f9 f9");
    stage
        .write("aigul")
        .sees("Жумабекова Айгүл · 1985 · Resident · Масы");
    stage.press("down enter").sees("1985").press("enter");
    // The same letters without a choice make nobody up.
    stage.write("Aig").press("esc enter ctrl-s");
    let second = stage
        .files()
        .iter()
        .map(|path| path.file_stem().unwrap().to_str().unwrap().parse().unwrap())
        .find(|id| *id != first)
        .unwrap();
    let known = people(&stage, first).remove(0);
    let sheet = people(&stage, second);
    assert_eq!(sheet.len(), 2);
    assert_eq!(
        (&sheet[0].name, sheet[0].person),
        (&known.name, known.person)
    );
    assert_eq!(sheet[1].name, "Aig");
    assert_ne!(sheet[1].person, known.person);
    stage.press("esc esc f3").sees("2 people, 3 attendances");
}

/// Two sessions with the same woman, spelt in two scripts.
fn two_sheets() -> (Stage, [SessionId; 2]) {
    let mut stage = Stage::empty("en", WIDE);
    for (day, name) in [
        ("18.11.2019", "Айгүл Жумабекова"),
        ("25.11.2019", "Jumabekova Aigul"),
    ] {
        stage
            .press("insert")
            .write(day)
            .press("ctrl-s f9 f9")
            .write(name);
        stage.press("tab").write("f51985").press("ctrl-s esc esc");
    }
    let ids = stage.files();
    let ids: Vec<SessionId> = ids
        .iter()
        .map(|path| path.file_stem().unwrap().to_str().unwrap().parse().unwrap())
        .collect();
    (stage, [ids[0], ids[1]])
}

#[test]
fn likely_repeats_are_proposed_and_a_person_decides() {
    let (mut stage, [one, other]) = two_sheets();
    let id_of = |stage: &Stage, id| people(stage, id)[0].person;
    assert_ne!(id_of(&stage, one), id_of(&stage, other));
    stage
        .press("alt-r")
        .sees("Attendances by name: 2")
        .sees("as far as is known: 2");
    stage
        .sees("Jumabekova Aigul")
        .press("s")
        .sees("as far as is known: 1");
    stage.sees("left to decide on");
    assert_eq!(id_of(&stage, one), id_of(&stage, other));
    stage
        .press("ctrl-z")
        .sees("as far as is known: 2")
        .sees("Jumabekova Aigul");
    assert_ne!(id_of(&stage, one), id_of(&stage, other));
    stage
        .press("d")
        .sees("left to decide on")
        .sees("as far as is known: 2");
    assert_ne!(id_of(&stage, one), id_of(&stage, other));
    stage
        .press("esc")
        .sees("2 sessions")
        .press("alt-r")
        .sees("left to decide on");
}

#[test]
fn pasted_rows_are_looked_at_and_nothing_of_them_is_lost() {
    let (mut stage, id) = one_session("en", WIDE);
    stage.press("a f9");
    let rows = "№\tФ.И.О.\tПол\tГод рождения\tСело\tПодпись\n\
        1\tАсанова Айша\tж\t1985\tМасы\t\n\
        2\t=HYPERLINK(\"x\")\tм\tв прошлом веке\tСакалды\t\n\
        3\tרות\u{202e} 👩‍👩‍👧\tж\t34 года\t\t\n";
    paste(&mut stage, rows);
    stage
        .sees("Pasted rows")
        .sees("3 lines will be taken in")
        .sees("1 cell cannot be read");
    stage.sees("Formulas are taken as their text");
    assert_eq!(people(&stage, id), []);
    stage
        .press("enter")
        .sees("3 lines were taken in")
        .press("ctrl-s")
        .sees("Saved");
    let people = people(&stage, id);
    let names: Vec<&str> = people.iter().map(|one| one.name.as_str()).collect();
    assert_eq!(names, ["Асанова Айша", "=HYPERLINK(\"x\")", "רות 👩‍👩‍👧"]);
    assert_eq!(people[1].note, "в прошлом веке");
    assert_eq!((people[2].age, people[2].village.as_str()), (Some(34), ""));
    stage.press("ctrl-z").press("ctrl-s");
    assert_eq!(people_count(&stage, id), 0);
}

fn people_count(stage: &Stage, id: SessionId) -> usize {
    people(stage, id).len()
}

#[test]
fn a_column_can_be_taken_for_something_else() {
    let (mut stage, id) = one_session("en", WIDE);
    stage.press("a f9");
    paste(&mut stage, "Асанов Бакыт\tчто-то\nКадырова Нуржан\tещё\n");
    stage
        .sees("1 column is left out")
        .press("right up up up up")
        .sees("Note");
    stage.press("enter ctrl-s");
    let people = people(&stage, id);
    assert_eq!(
        (people[0].note.as_str(), people[1].note.as_str()),
        ("что-то", "ещё")
    );
}

#[test]
fn too_much_is_refused_whole() {
    let (mut stage, id) = one_session("en", WIDE);
    stage.press("a f9").write("А").press("enter");
    paste(&mut stage, &"Асанов\tм\n".repeat(10_000));
    stage.sees("10,000 rows were pasted").sees("at most 5,000");
    paste(&mut stage, &"x\t".repeat(70));
    stage.sees("at most 60");
    paste(&mut stage, &"Асанов\tм\n".repeat(5_000));
    stage.press("enter").sees("at most 5,000 lines");
    stage.press("ctrl-s");
    assert_eq!(people_count(&stage, id), 1);
}

#[test]
fn the_tally_takes_back_what_was_counted_at_the_door_and_nothing_else() {
    let (mut stage, id) = one_session("en", SMALL);
    stage.press("a f9 f9").write("fm").press("f9 f9").write("А");
    stage.press("f9").press("backspace").sees("Nothing to undo");
    stage
        .write("f")
        .press("backspace backspace")
        .sees("Nothing to undo");
    stage.press("ctrl-s");
    assert_eq!(people_count(&stage, id), 1, "the name is there still");
    stage.sees("Counted 2");
}

#[test]
fn a_line_that_was_begun_and_emptied_counts_nobody() {
    let (mut stage, id) = one_session("en", SMALL);
    stage.press("a f9").write("А").sees("Named 1");
    stage.press("backspace").sees("Named –");
    stage.press("insert insert").sees("Named –").press("ctrl-s");
    assert_eq!(people_count(&stage, id), 0);
}

#[test]
fn a_page_that_was_ended_once_ends_nowhere_else() {
    let (mut stage, id) = one_session("en", SMALL);
    stage.press("a f9");
    for name in ["А", "Б", "В"] {
        stage.write(name).press("enter");
    }
    stage.press("alt-n").sees("Page 2: 0 lines");
    stage
        .write("Г")
        .press("enter up up up ctrl-d")
        .press("ctrl-end");
    stage.sees("Page 2: 1 line");
    // Rows that are pasted begin the new page as a typed line does.
    stage.press("alt-n").sees("Page 3: 0 lines");
    paste(&mut stage, "Асанов Бакыт\t1985\nКадырова Нуржан\t1990\n");
    stage.press("enter").sees("Page 3: 2 lines").press("ctrl-s");
    let pages: Vec<_> = people(&stage, id).iter().map(|one| one.page).collect();
    assert_eq!(pages, [1, 1, 2, 3, 3].map(Some));
}

#[test]
fn the_tally_takes_nothing_back_that_was_done_after_its_last_count() {
    let (mut stage, _) = one_session("en", SMALL);
    stage.press("a f9 f9").write("fmf").press("alt-h");
    stage.sees("Headcount: – → 3").press("left enter");
    stage.press("backspace").sees("Nothing to undo");
    stage.write("m").press("backspace").sees("Counted 3");
    stage.press("ctrl-y").sees("Counted 4").press("ctrl-s");
    assert_eq!(only(&stage).attendance.headcount, Some(3));
}

#[test]
fn a_number_of_a_page_that_is_none_is_shown_where_it_stands() {
    for from in ["f9 f9", "f9", ""] {
        let (mut stage, _) = one_session("en", SMALL);
        stage.press("a f9").write("А").press("f4").write("12a");
        stage.press("esc").sees("× paper: signatures 12a");
        stage.press(from).press("ctrl-s").sees("correct this field");
        stage
            .sees("[Names]")
            .sees("Page 1")
            .write("3")
            .press("ctrl-s");
        stage.sees("Saved");
        assert_eq!(only(&stage).attendance.pages[0].signatures, Some(3));
    }
}

#[test]
fn the_numbers_of_the_paper_stay_with_their_lines() {
    let (mut stage, _) = one_session("en", SMALL);
    stage.press("a f9");
    for (name, signatures) in [("А", "3"), ("Б", "2"), ("В", "1")] {
        stage.write(name).press("f4").write(signatures);
        stage.press("esc enter alt-n");
    }
    // The last break is moved: what the paper says of its page waits for the lines.
    stage.press("alt-n up alt-n").sees("Page 2: 2 lines");
    stage.sees("2 signed ✓").sees("1▲ 3▲").press("alt-n");
    stage.sees("Page 3: 1 line").sees("1 signed ✓");
    // Of two pages made one before another the numbers are one too.
    stage.press("up alt-n").sees("were added up");
    stage
        .sees("Page 1: 2 lines")
        .sees("5 signed")
        .press("ctrl-s");
    let pages = |stage: &Stage| -> Vec<_> {
        let pages = only(stage).attendance.pages;
        pages.iter().map(|one| (one.page, one.signatures)).collect()
    };
    assert_eq!(pages(&stage), [(1, Some(5)), (2, Some(1))]);
    stage.press("ctrl-z ctrl-s");
    assert_eq!(pages(&stage), [(1, Some(3)), (2, Some(2)), (3, Some(1))]);
    // An earlier page that is made two moves the numbers of the later ones.
    stage
        .press("ctrl-home")
        .press("insert")
        .write("Г")
        .press("down alt-n");
    stage.sees("Page 2: 1 line").press("ctrl-s");
    let wanted = [(1, Some(3)), (3, Some(2)), (4, Some(1))];
    assert_eq!(pages(&stage), wanted);
}

#[test]
fn undo_goes_where_the_change_was_made() {
    let (mut stage, _) = one_session("en", SMALL);
    stage
        .press("a down")
        .write("7")
        .press("f9")
        .write("А")
        .press("f9")
        .write("f");
    stage.press("f9 f9").sees("[Names]").sees("Counted 8");
    stage.press("ctrl-z").sees("[Counts]").sees("Counted 7");
    stage.press("ctrl-z").sees("[Names]").sees("Named –");
    stage.press("ctrl-z").sees("[Counts]").sees("Counted –");
}

#[test]
fn people_of_another_sex_are_in_every_sum() {
    let (mut stage, _) = one_session("en", SMALL);
    stage.press("a f9 f9").write("fmo").sees("All · 1 other");
    stage.press("f9").sees("1 woman (33%) · 1 man · 1 other");
}

#[test]
fn after_two_sheets_were_put_together_one_stands_where_one_stood() {
    let (mut stage, id) = one_session("en", WIDE);
    stage.press("a f9").write("А").press("enter ctrl-s");
    stage.write("Б").press("enter");
    let path = stage.root().join("people").join(format!("{id}.json"));
    let theirs = People {
        people: [&people(&stage, id)[..], &[named("В"), named("Г")]].concat(),
        ..People::new(id)
    };
    std::fs::write(&path, serde_json::to_vec_pretty(&theirs).unwrap()).unwrap();
    stage.press("ctrl-s").sees("The names were changed");
    stage.wait(TimeDelta::seconds(2)).press("enter");
    stage.write("Д").press("enter ctrl-s");
    let names: String = people(&stage, id).into_iter().map(|one| one.name).collect();
    assert_eq!(names, "АБВГД");
}

#[test]
fn odd_characters_leave_the_screen_whole() {
    let (mut stage, id) = one_session("en", SMALL);
    stage.press("a f9");
    for name in ["e\u{301}\u{302}й", "👩‍👩‍👧‍👦", "\u{202e}нава", "שלום", "日本"]
    {
        stage.write(name).press("esc enter f9 f9 f9");
        for line in stage.screen().lines() {
            assert!(unicode_width::UnicodeWidthStr::width(line) <= 80);
        }
    }
    paste(&mut stage, "\u{1b}[2J\u{7}x\u{0}");
    stage.press("enter ctrl-s");
    let names: Vec<String> = people(&stage, id).into_iter().map(|one| one.name).collect();
    assert!(
        names
            .iter()
            .all(|name| !name.contains(['\u{1b}', '\u{0}', '\u{7}'])),
        "{names:?}"
    );
}

#[test]
fn names_that_somebody_else_wrote_are_never_overwritten_unseen() {
    for (button, wanted) in [("", "АБВ"), ("right ", "АБ"), ("right right ", "АВ")] {
        let (mut stage, id) = one_session("en", WIDE);
        stage
            .press("a f9")
            .write("А")
            .press("enter ctrl-s")
            .write("Б")
            .press("enter");
        let theirs = People {
            people: [&people(&stage, id)[..], &[named("В")]].concat(),
            ..People::new(id)
        };
        let path = stage.root().join("people").join(format!("{id}.json"));
        std::fs::write(&path, serde_json::to_vec_pretty(&theirs).unwrap()).unwrap();
        stage
            .press("ctrl-s")
            .sees("The names were changed")
            .sees("Lines on your sheet: 2, on theirs: 2");
        assert_eq!(people(&stage, id)[1].name, "В", "theirs is there still");
        stage
            .wait(TimeDelta::seconds(2))
            .press(&format!("{button}enter"))
            .press("ctrl-s");
        let names: String = people(&stage, id).into_iter().map(|one| one.name).collect();
        assert_eq!(names, wanted, "{button}");
    }
}

#[test]
fn a_sheet_without_changes_follows_the_file() {
    let (mut stage, id) = one_session("en", WIDE);
    stage.press("a f9").write("А").press("enter ctrl-s");
    let mut theirs = stage.names_of(id).unwrap();
    theirs.people[0].name = "Б".to_owned();
    let path = stage.root().join("people").join(format!("{id}.json"));
    std::fs::write(&path, serde_json::to_vec_pretty(&theirs).unwrap()).unwrap();
    stage.foreign_change(id);
    stage.sees("Somebody else has saved").sees("Б");
}

#[test]
fn a_broken_sheet_is_told_of_and_never_written_over() {
    let (mut stage, id) = one_session("en", WIDE);
    let folder = stage.root().join("people");
    std::fs::create_dir_all(&folder).unwrap();
    let path = folder.join(format!("{id}.json"));
    std::fs::write(&path, "{ broken").unwrap();
    stage.press("a f9").write("А").press("enter");
    assert!(stage.screen().contains("people"), "{}", stage.screen());
    stage
        .press("f9 f9")
        .write("5")
        .press("ctrl-s")
        .sees("Saved");
    assert_eq!(std::fs::read_to_string(path).unwrap(), "{ broken");
}

#[test]
fn a_sheet_to_print_is_made_in_both_forms_and_never_over_another() {
    let mut stage = Stage::sample("ky", WIDE);
    stage
        .press("alt-s")
        .sees("Даяр:")
        .press("alt-s")
        .press("a alt-s");
    let mut made: Vec<String> = std::fs::read_dir(stage.documents())
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    made.sort();
    assert_eq!(made.len(), 6, "{made:?}");
    assert!(
        made.iter()
            .all(|name| name.starts_with("attendance-2019-11-18-")),
        "{made:?}"
    );
}

#[test]
fn what_is_typed_stands_nowhere_but_in_people_and_the_drafts() {
    let (mut stage, id) = one_session("en", WIDE);
    let planted = ["Тынчтыкбекова", "+996555001122", "1953"];
    stage
        .press("a f9")
        .write(planted[0])
        .press("tab")
        .write("f5")
        .write(planted[2]);
    stage.press("tab tab tab tab").write(planted[1]);
    stage.wait(TimeDelta::seconds(3)).press("tab");
    let holding = |stage: &Stage| {
        let mut found = Vec::new();
        let mut folders = vec![stage.scratch.path().to_path_buf()];
        while let Some(folder) = folders.pop() {
            for entry in std::fs::read_dir(folder).unwrap() {
                let path = entry.unwrap().path();
                if path.is_dir() {
                    folders.push(path);
                } else {
                    let bytes = std::fs::read(&path).unwrap();
                    let text = String::from_utf8_lossy(&bytes).into_owned();
                    if planted.iter().any(|word| text.contains(word)) {
                        found.push(path);
                    }
                }
            }
        }
        found
    };
    let drafts = holding(&stage);
    assert!(
        drafts
            .iter()
            .all(|path| path.to_string_lossy().contains("drafts")),
        "{drafts:?}"
    );
    stage.press("ctrl-s esc alt-s ctrl-c");
    let kept = stage.root().join("people").join(format!("{id}.json"));
    assert_eq!(holding(&stage), std::slice::from_ref(&kept));
    let clipboard = stage.clipboard.clone().unwrap_or_default();
    assert!(planted.iter().all(|word| !clipboard.contains(word)));
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let mode =
            |path: &std::path::Path| std::fs::metadata(path).unwrap().permissions().mode() & 0o777;
        assert_eq!((mode(&kept), mode(kept.parent().unwrap())), (0o600, 0o700));
    }
}

#[test]
fn a_key_that_is_held_down_runs_through_no_question() {
    let (mut stage, _) = one_session("en", SMALL);
    stage.press("a").write("9").press("enter").write("7");
    let key = "alt-h".parse::<Key>().unwrap();
    stage.key(key);
    for _ in 0..5 {
        stage.happen(Event::Key(Key::new(KeyCode::Enter, false, false, false)));
    }
    stage.sees("Headcount 9");
}
