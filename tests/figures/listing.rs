//! The list of sessions: how many topics each has, how many came, and how many of them are women.

use sabak::app::event::Target;
use sabak::app::screen::Screen;
use sabak::app::sessions::Row;

use super::drawn::{Counts, Page};
use super::slow::Session;
use super::support::Stage;

/// Reads the rows that are seen.
pub fn all(stage: &mut Stage, sessions: &[Session]) {
    stage.press("f2 home");
    let page = Page::of(stage);
    let Screen::Sessions(list) = stage.app.screens.top() else {
        panic!("{}", page.text());
    };
    assert_eq!(list.rows.len(), sessions.len());
    let count = match sessions.len() {
        1 => "1 session".to_owned(),
        many => format!("{many} sessions"),
    };
    assert!(
        sessions.is_empty() || page.text().contains(&count),
        "{}",
        page.text()
    );
    for (index, row) in list.rows.iter().enumerate() {
        let Row::Session(id) = row else {
            panic!("{row:?}");
        };
        let id = id.to_string();
        let one = sessions.iter().find(|one| one.id() == id).unwrap();
        let head = page.find(Target::Column(0)).top;
        let heads = page.line(head);
        let row = page.find(Target::Row(index)).top;
        let cell = |title: &str| {
            let before = heads.split(title).next().unwrap().chars().count();
            page.ending_at(row, before + title.chars().count())
        };
        let about = || format!("{id}\n{}", page.text());
        assert_eq!(
            cell("Topics"),
            one.codes("topics").len().to_string(),
            "{}",
            about()
        );
        let people = cell("People");
        let digits: String = people.chars().filter(char::is_ascii_digit).collect();
        match one.status() == "held" || one.participants() > 0 {
            true => {
                assert_eq!(digits, one.participants().to_string(), "{}", about());
                // A mark before the number says that the ways to count differ.
                assert_eq!(people != digits, one.disagrees(), "{}", about());
            }
            false => assert_eq!(people, "–", "{}", about()),
        }
        let women = Counts::of(&[*one]).women();
        assert_eq!(cell("W %"), women.trim_end_matches('%'), "{}", about());
    }
}
