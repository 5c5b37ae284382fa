### Words of sabak in English. The three files have the same messages, sections and order;
### a message is named after what asks for it.

## General

button-save = Save
button-keep-draft = Keep as draft
button-discard = Discard
button-cancel = Cancel
button-back = Back
button-close = Close
button-continue = Continue
button-open = Open
button-choose = Choose
button-add = Add
button-remove = Remove
button-delete = Delete
button-keep = Keep
button-restore = Restore
button-retry = Try again
button-quit = Quit
value-yes = Yes
value-no = No
value-not-stated = Not stated
value-unknown = Unknown
value-all = All
value-total = Total
value-empty = Empty
value-nothing-found = Nothing found
value-out-of = { $part } of { $whole }
count-sessions =
    { $count ->
        [one] { $count } session
       *[other] { $count } sessions
    }
count-participants =
    { $count ->
        [one] { $count } participant
       *[other] { $count } participants
    }
count-municipalities =
    { $count ->
        [one] { $count } municipality
       *[other] { $count } municipalities
    }
count-women =
    { $count ->
        [one] { $count } woman
       *[other] { $count } women
    }
count-men =
    { $count ->
        [one] { $count } man
       *[other] { $count } men
    }
count-hours =
    { $count ->
        [one] { $count } hour
       *[other] { $count } hours
    }
count-days =
    { $count ->
        [one] { $count } day
       *[other] { $count } days
    }
count-documents =
    { $count ->
        [one] { $count } document
       *[other] { $count } documents
    }
count-problems =
    { $count ->
        [one] { $count } problem
       *[other] { $count } problems
    }

## Commands

command-help = Help with the keys that work here
    .hint = help
command-palette = Find a command by its name
command-settings = Settings
command-back = Back
    .hint = back
command-copy-to-clipboard = Copy what is selected
command-next-language = Next language
command-new-logbook = Start a new logbook
command-open-folder = Open a logbook in another folder
command-suspend = Go to the shell for a while
command-quit = Quit
    .hint = quit
command-screen-sessions = Sessions: the list
command-screen-overview = Overview: the totals
command-next-screen = Next screen
command-previous-screen = Previous screen
command-undo = Undo the last change
    .hint = undo
command-redo = Redo what was undone
command-reload = Read the folder again
command-filter = Filter the sessions
    .hint = filter
command-clear-filter = Clear the filter: show all sessions
    .hint = clear
command-keep-filter = Keep the filter and go to the list
    .hint = to the list
command-move-up = Up
command-move-down = Down
    .hint = down
command-move-left = Left
command-move-right = Right
    .hint = right
command-page-up = One screenful up
command-page-down = One screenful down
    .hint = more
command-first = To the first
command-last = To the last
command-accept = Choose
    .hint = choose
command-toggle = Mark or unmark
    .hint = mark
command-open = Open the session
    .hint = open
command-new-session = New session
    .hint = new
command-copy-session = New session from a copy of this one
    .hint = copy
command-delete = Delete the session: it goes to the trash
    .hint = delete
command-sort-next = Sort by the next column
command-sort-previous = Sort by the previous column
command-reverse-sort = Sort the other way round
command-toggle-detail = Show or hide the details
command-next-panel = Next group of figures
    .hint = next
command-previous-panel = Previous group of figures
command-open-behind = The sessions behind this figure
    .hint = its sessions
command-save = Save
    .hint = save
command-save-draft = Keep as a draft and leave
command-next-field = Next field
    .hint = next
command-previous-field = Previous field
command-next-section = Next section
    .hint = section
command-previous-section = Previous section
command-next-choice = Next choice
    .hint = change
command-previous-choice = Previous choice
command-calendar = Choose a date in the calendar
    .hint = calendar
command-pick = Choose from the list
    .hint = choose
command-add-row = Add a record
    .hint = add
command-remove-row = Remove the record
command-row-up = Move the record up
command-row-down = Move the record down
command-clear-cell = Empty the cell
command-cursor-left = One character to the left
command-cursor-right = One character to the right
command-word-left = One word to the left
command-word-right = One word to the right
command-line-start = To the start of the line
command-line-end = To the end of the line
command-line-up = One line up
command-line-down = One line down
command-text-start = To the start of the text
command-text-end = To the end of the text
command-new-line = Begin a new line
    .hint = new line
command-erase-left = Erase before the cursor
command-erase-right = Erase after the cursor
command-erase-word = Erase the word before the cursor
command-erase-to-start = Erase to the start of the line
command-erase-to-end = Erase to the end of the line
command-previous-day = Previous day
command-next-day = Next day
command-previous-week = Previous week
command-next-week = Next week
command-previous-month = Previous month
command-next-month = Next month
    .hint = month
command-previous-year = Previous year
command-next-year = Next year
    .hint = year
command-today = Today
    .hint = today
command-previous-button = Previous button
command-next-button = Next button
    .hint = next
command-press = Press the button
    .hint = press
command-keep-mine = Keep your own value
    .hint = mine
command-take-theirs = Take the value of the file
    .hint = theirs
scope-everywhere = Everywhere
scope-logbook = Wherever a logbook is open
scope-screen = On the screens of the top bar
scope-sessions = The list of sessions
scope-overview = The totals
scope-form = The form
scope-list = A list of records in the form
scope-grid = The grid of counts
scope-choice = A field with a few choices
scope-field = A line of text
scope-notes = Several lines of text
scope-date = A date
scope-pick = A field that is chosen from a list
scope-picker = An open list
scope-marking = An open list to mark several in
scope-calendar = The calendar
scope-filter = The filter line
scope-dialog = A question with buttons
scope-palette = The list of commands
scope-help = Help
scope-settings = Settings
scope-start = The first screen
scope-compare = Your version beside that of the file

## Screens


## Sessions

filter-key-oblast = oblast, region
filter-key-district = district, raion
filter-key-place = place, municipality
filter-key-type = type, trainer
filter-key-topic = topic
filter-key-method = method
filter-key-status = status, state
filter-key-kind = kind
filter-key-language = language, lang
filter-key-role = role
filter-key-sex = sex
filter-key-age = age
filter-key-group = group
filter-key-from = from, since
filter-key-to = to, until
filter-key-check = check, problems

## Form


## Fields


## Codes

code-kind-initial = Initial training
code-kind-refresher = Refresher training
code-kind-training_of_trainers = Training of trainers
code-status-planned = Planned
code-status-held = Held
code-status-postponed = Postponed
code-status-cancelled = Cancelled
code-trainer_type-gender_expert = Gender expert
    .short = Gender expert
code-trainer_type-knowledge_management_gender_specialist = Knowledge-management and gender specialist
    .short = Knowledge & gender
code-trainer_type-local_consultant = Local consultant
    .short = Local consultant
code-part-conducted = Conducted
code-part-co_facilitated = Co-facilitated
code-part-took_part = Took part
code-part-organised = Organised
code-topic-social-diversity = Diversity of social groups
    .short = Diversity
code-topic-gender-concept = The concept of gender
    .short = Gender
code-topic-sex-and-gender = The difference between sex and gender
    .short = Sex & gender
code-topic-gender-discrimination = Gender discrimination
    .short = Discrim.
code-topic-equality-mechanisms = International and national mechanisms for gender equality
    .short = Mechanisms
code-topic-gender-analysis = Gender analysis: tasks, methods, guidance
    .short = Analysis
code-topic-inclusive-budgeting = Socially inclusive and gender-responsive budgeting
    .short = Budgeting
code-topic-legal-framework = National laws and international treaties
    .short = Law
code-topic-document-analysis = Gender-sensitivity analysis of documents
    .short = Documents
code-topic-aligning-plans-and-budget = Aligning programmes, plans and budget
    .short = Aligning
code-method-municipal-mapping = Mapping the municipality
code-method-legal-review = Review of the legal framework
code-method-gender-analysis = Gender analysis
code-method-budget-analysis = Budget analysis
code-method-document-analysis = Document analysis
code-method-discussion = Discussion
code-role-local_authority = Local authority representative
    .short = Authority
code-role-councillor = Councillor
    .short = Councillor
code-role-social_specialist = Social specialist
    .short = Social
code-role-executive_secretary = Executive secretary
    .short = Secretary
code-role-resident = Resident
    .short = Resident
code-role-other = Other
    .short = Other
code-role-not_stated = Not stated
    .short = Not stated
code-sex-female = Women
    .short = W
code-sex-male = Men
    .short = M
code-sex-other = Other
    .short = O
code-sex-not_stated = Not stated
    .short = ?
code-age-below = Under { $to }
    .short = <{ $to }
code-age-between = { $from }–{ $to }
    .short = { $from }–{ $to }
code-age-from = { $from } and over
    .short = { $from }+
code-age-not_stated = Not stated
    .short = ?
code-age_profile-kg-2009 = Kyrgyz law of 2009: youth is 14–28
code-age_profile-kg-2023 = Kyrgyz law of 2023: youth is 14–35
code-age_profile-un-youth = United Nations: youth is 15–24
code-age_profile-five-year = Bands of five years
code-group-disability = People with disabilities
    .short = Disability
code-group-ethnic_minority = Ethnic minorities
    .short = Minorities
code-group-low_income = Low-income families
    .short = Low income
code-group-youth = Youth
    .short = Youth
code-document_kind-annual-budget = Annual budget
code-document_kind-development-programme = Development programme
code-document_kind-action-plan = Action plan
code-document_kind-strategic-plan = Strategic plan
code-document_kind-governance-document = Other governance document
code-document_kind-report = Report to a higher authority
code-language-ky = Kyrgyz
code-language-ru = Russian
code-language-en = English

## Problems


## Overview


## Settings


## Help


## Start


## Command line


## Dates

month-1 = January
    .of = January
    .short = Jan
month-2 = February
    .of = February
    .short = Feb
month-3 = March
    .of = March
    .short = Mar
month-4 = April
    .of = April
    .short = Apr
month-5 = May
    .of = May
    .short = May
month-6 = June
    .of = June
    .short = Jun
month-7 = July
    .of = July
    .short = Jul
month-8 = August
    .of = August
    .short = Aug
month-9 = September
    .of = September
    .short = Sep
month-10 = October
    .of = October
    .short = Oct
month-11 = November
    .of = November
    .short = Nov
month-12 = December
    .of = December
    .short = Dec
weekday-1 = Monday
    .short = Mon
weekday-2 = Tuesday
    .short = Tue
weekday-3 = Wednesday
    .short = Wed
weekday-4 = Thursday
    .short = Thu
weekday-5 = Friday
    .short = Fri
weekday-6 = Saturday
    .short = Sat
weekday-7 = Sunday
    .short = Sun
date-long = { $day } { $month } { $year }
date-long-weekday = { $day } { $month } { $year }, { $weekday }
date-short = { $day } { $month } { $weekday }
date-short-year = { $day } { $month } { $year }
date-month-year = { $month } { $year }
period-one-month = { $from }–{ $to } { $month } { $year }
period-one-year = { $from } { $from-month } – { $to } { $to-month } { $year }
period-years = { $from } – { $to }
period-from = from { $date }
period-until = until { $date }
