//! What one run keeps for the next changes no answer, whatever becomes of it, and holds no names.

use super::*;

const COMMANDS: [&[&str]; 3] = [&["summary", "--json"], &["summary"], &["list", "--json"]];

/// A name, a village and a phone that stand on a sheet alone.
const SECRETS: [&str; 3] = ["Уулкан Сыр", "Кашат", "0555 010203"];

impl Sabak {
    fn answers(&self, book: &Book) -> Vec<(String, String, i32)> {
        let answer = |command: &&[&str]| {
            let said = self.run(&[*command, &["--folder", book.path()]].concat());
            (said.out, said.err, said.status)
        };
        COMMANDS.iter().map(answer).collect()
    }

    /// The files that the program has made of its own accord.
    pub(super) fn kept(&self) -> Vec<PathBuf> {
        let folder = self.home.path().join("cache/digests");
        let entries = fs::read_dir(folder).unwrap();
        entries.map(|entry| entry.unwrap().path()).collect()
    }
}

fn book_with_a_sheet() -> Book {
    let book = Book::new();
    let [name, village, phone] = SECRETS;
    let people = format!(
        r#"{{ "format": 1, "session": "{SUZAK}", "people": [
            {{ "name": "{name}", "village": "{village}", "phone": "{phone}", "status": "late" }} ] }}"#
    );
    book.put(&format!("people/{SUZAK}.json"), people);
    book
}

#[test]
fn names_of_people_are_not_kept() {
    let (sabak, book) = (Sabak::new(), book_with_a_sheet());
    for _ in 0..2 {
        sabak.answers(&book);
        let kept = sabak.kept();
        assert_eq!(kept.len(), 1);
        let bytes = fs::read(&kept[0]).unwrap();
        let text = String::from_utf8_lossy(&bytes).to_lowercase();
        assert!(text.contains("inclusive-budgeting"), "it is no cache");
        for secret in SECRETS {
            assert!(!text.contains(&secret.to_lowercase()), "{secret}");
        }
    }
}

#[test]
fn a_cache_that_is_damaged_changes_no_answer() {
    let (sabak, book) = (Sabak::new(), book_with_a_sheet());
    book.put(&format!("sessions/{}.json", "0".repeat(8)), "{");
    let answers = Sabak::new().answers(&book);
    assert!(answers.iter().all(|(.., status)| *status == 3));
    assert_eq!(sabak.answers(&book), answers);
    let [cache] = &sabak.kept()[..] else {
        panic!("one cache");
    };
    let whole = fs::read(cache).unwrap();
    for part in 0..8 {
        let place = whole.len() * part / 8;
        fs::write(cache, &whole[..place]).unwrap();
        assert_eq!(sabak.answers(&book), answers, "cut at {place}");
        let mut flipped = whole.clone();
        flipped[place] ^= 4;
        fs::write(cache, flipped).unwrap();
        assert_eq!(sabak.answers(&book), answers, "another byte at {place}");
    }
}

#[test]
fn where_nothing_can_be_kept_the_answer_is_the_same() {
    let book = Book::new();
    let answers = Sabak::new().answers(&book);
    let sabak = Sabak::new();
    fs::write(sabak.home.path().join("cache"), "").unwrap();
    assert_eq!(sabak.answers(&book), answers);
}

#[test]
fn a_change_in_the_folder_is_seen_at_once() {
    let (sabak, book) = (Sabak::new(), Book::new());
    let total = || {
        let said = sabak.run(&["summary", "--json", "--folder", book.path()]);
        said.with(0).json()["participants"]["total"].clone()
    };
    assert_eq!(total(), 398);
    let id = book.put_session(1, "\"held\"", "\"planned\"");
    assert_eq!(total(), 398);
    let path = book.file(&format!("sessions/{id}.json"));
    let text = fs::read_to_string(&path).unwrap();
    fs::write(&path, text.replace("\"planned\"", "\"held\"")).unwrap();
    assert_eq!(total(), 418);
    fs::remove_file(path).unwrap();
    assert_eq!(total(), 398);
}
