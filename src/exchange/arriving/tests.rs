use super::*;
use crate::exchange::bundle::{Bundle, Made, Profile};
use crate::model::merge::bookkeeping::Read as Copied;
use crate::model::session::Stamp;
use crate::text::{Language, Texts};

/// An id as the program gives them.
fn id(number: u128) -> SessionId {
    let text = format!("016e7b2a-5c00-7c3a-9f00-{number:012x}");
    text.parse().unwrap()
}

fn session(number: u128, title: &str) -> Session {
    Session {
        title: title.to_owned(),
        ..Session::new(id(number), Stamp::default())
    }
}

fn bundle_of(sessions: Vec<Session>) -> Vec<u8> {
    let bundle = Bundle {
        made: Made::default(),
        profile: Profile::Colleague,
        logbook: Logbook::new(id(1)),
        sessions,
        people: Vec::new(),
        deleted: Vec::new(),
    };
    bundle::write(&bundle).unwrap()
}

fn sessions_in(bytes: &[u8]) -> Box<Arrived> {
    match open(bytes, None) {
        Ok(Opened::Sessions(arrived)) => arrived,
        other => panic!("{other:?}"),
    }
}

#[test]
fn bytes_say_what_they_are() {
    let one = serde_json::to_vec(&session(2, "")).unwrap();
    assert_eq!(sessions_in(&one).arriving.sessions.len(), 1);
    let bundle = bundle_of(vec![session(2, ""), session(3, "")]);
    let arrived = sessions_in(&bundle);
    assert!(arrived.head.is_some() && arrived.arriving.logbook.is_some());
    assert_eq!(arrived.arriving.sessions.len(), 2);
    let sheet = "Дата;Место\n18.11.2019;Ак-Суу\n";
    for text in [sheet.to_owned(), format!("\u{feff}{sheet}")] {
        let opened = open(text.as_bytes(), None);
        assert!(matches!(opened, Ok(Opened::Sheets(tables)) if tables.len() == 1));
    }
}

#[test]
fn what_is_nothing_to_take_in_is_refused_with_a_reason() {
    let broken = &bundle_of(vec![session(2, "")])[..100];
    let cases: [(&[u8], &str); 10] = [
        (b"", "share-refused-broken"),
        (b"\0\0", "share-refused-broken"),
        (broken, "share-refused-broken"),
        (b"[1, 2]", "share-refused-other"),
        (b"{\"a\": 1}", "share-refused-other"),
        (b"\x1f\x8b\x08\0", "share-refused-archive"),
        ("\u{feff}{".as_bytes(), "share-refused-broken"),
        (b"\xff\xfe{\0", "share-refused-broken"),
        (b"age-encryption.org/v1\n", "share-refused-locked"),
        (b"PK\x03\x04 and no more", "sheet"),
    ];
    for (bytes, wanted) in cases {
        let found = match open(bytes, None) {
            Err(Refusal::Bundle(refusal)) => refusal.id(),
            Err(Refusal::Sheet(_)) => "sheet",
            Ok(opened) => panic!("{bytes:?}: {opened:?}"),
        };
        assert_eq!(found, wanted, "{bytes:?}");
    }
}

#[test]
fn a_passphrase_opens_what_it_locks() {
    let locked = bundle::lock(&bundle_of(vec![session(2, "")]), "a b c").unwrap();
    let refused = |passphrase| open(&locked, passphrase).unwrap_err();
    assert!(refused(None).wants_passphrase());
    assert!(refused(Some("a b")).wants_passphrase());
    assert!(matches!(
        open(&locked, Some("a b c")),
        Ok(Opened::Sessions(_))
    ));
}

#[test]
fn a_session_of_two_files_comes_once_whatever_their_order() {
    let (one, other) = (session(2, "one"), session(2, "other"));
    let part = |sessions| Arriving {
        sessions: shared(sessions),
        ..Arriving::default()
    };
    let both = |a: &Session, b: &Session| {
        let parts = vec![part(vec![a.clone(), session(3, "")]), part(vec![b.clone()])];
        together(parts)
    };
    let (all, apart) = both(&one, &other);
    assert!(apart.is_empty());
    assert_eq!(all.sessions.len(), 2);
    let copy = Copied::of(&*all.sessions[0]).unwrap().copy;
    assert_eq!(copy.conflicts().count(), 1);
    let (reversed, _) = both(&other, &one);
    let bytes = |session: &Session| serde_json::to_vec(session).unwrap();
    assert_eq!(bytes(&all.sessions[0]), bytes(&reversed.sessions[0]));
}

#[test]
fn a_row_gives_way_to_the_session_that_it_became() {
    let row = session(2, "row");
    let part = Arriving {
        derived: [row.id].into(),
        sessions: vec![Arc::new(row)],
        ..Arriving::default()
    };
    let bundle = Arriving {
        sessions: vec![Arc::new(session(2, "edited"))],
        ..Arriving::default()
    };
    for parts in [vec![0, 1], vec![1, 0]] {
        let parts = parts.into_iter().map(|which| match which {
            0 => part.clone(),
            _ => bundle.clone(),
        });
        let (all, _) = together(parts.collect());
        assert!(all.derived.is_empty());
        assert_eq!(all.sessions.len(), 1);
        assert_eq!(all.sessions[0].title, "edited");
    }
}

#[test]
fn another_logbook_is_looked_through_file_by_file() {
    let source = |name: &str, bytes: Vec<u8>| Source {
        path: PathBuf::from(name),
        bytes,
    };
    let good = serde_json::to_vec(&session(2, "")).unwrap();
    let hidden = serde_json::to_vec(&session(3, "a\u{202e}b")).unwrap();
    let another = Another {
        sessions: vec![
            source("a.json", good),
            source("b.json", hidden),
            source("c.json", b"{".to_vec()),
        ],
        sheets: 2,
        ..Another::default()
    };
    let arrived = of_logbook(another);
    assert_eq!(arrived.arriving.sessions.len(), 1);
    assert_eq!(arrived.sheets_left, 2);
    let texts = Texts::new(Language::English);
    let said: Vec<String> = arrived
        .left
        .iter()
        .map(|one| left(texts, one, true).paragraph())
        .collect();
    assert_eq!(said.len(), 2);
    assert!(
        said[0].contains("b.json") && said[0].contains("U+202E"),
        "{said:?}"
    );
    assert!(said[1].contains("c.json"), "{said:?}");
}
