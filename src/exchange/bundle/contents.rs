//! What will be in a file that is made for somebody, and what will not, in words.

use crate::model::bundle::{Content, Profile};
use crate::text::Texts;

/// What is told of a profile before a file is made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contents {
    /// What it is called: "For a colleague".
    pub name: String,
    /// What it is good for, in a sentence.
    pub about: String,
    /// What will be in the file.
    pub inside: Vec<String>,
    /// What will not.
    pub outside: Vec<String>,
}

/// What will be in a file of a profile and what will not.
pub fn contents(texts: Texts, profile: Profile) -> Contents {
    let words = |is_inside: bool| {
        let all = Content::ALL.into_iter();
        all.filter(|content| profile.has(*content) == is_inside)
            // Figures are what is made where no session is in the file.
            .filter(|content| is_inside || *content != Content::Figures)
            .map(|content| texts.say(words_of(content)))
            .collect()
    };
    let (name, about) = match profile {
        Profile::Colleague => ("share-profile-colleague", "share-profile-colleague.about"),
        Profile::Full => ("share-profile-full", "share-profile-full.about"),
        Profile::Funder => ("share-profile-funder", "share-profile-funder.about"),
    };
    Contents {
        name: texts.say(name),
        about: texts.say(about),
        inside: words(true),
        outside: words(false),
    }
}

fn words_of(content: Content) -> &'static str {
    match content {
        Content::Figures => "share-content-figures",
        Content::Sessions => "share-content-sessions",
        Content::Trainers => "share-content-trainers",
        Content::PermittedVoices => "share-content-permitted-voices",
        Content::AllVoices => "share-content-all-voices",
        Content::Programme => "share-content-programme",
        Content::Edits => "share-content-edits",
        Content::People => "share-content-people",
        Content::Own => "share-content-own",
    }
}
