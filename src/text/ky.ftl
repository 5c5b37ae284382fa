### Words of sabak in Kyrgyz. The three files have the same messages, sections and order;
### a message is named after what asks for it. "# review" marks wording that a native speaker
### has yet to confirm.


## General

value-yes = Ооба
value-no = Жок
value-not-stated = Көрсөтүлгөн эмес
value-unknown = Белгисиз
value-total = Жалпы
value-nothing-found = Эч нерсе табылган жок
count-sessions = { $count } сессия
count-participants = { $count } катышуучу
count-women = { $count } аял
count-men = { $count } эркек
count-hours = { $count } саат
button-save = Сактоо
# review
button-keep-draft = Черновик калтыруу
# review
button-discard = Сактабоо
# review
button-stay = Кайтуу
    .file = Артка
# review
button-continue-draft = Улантуу
button-later = Кийин
# review
button-drop-draft = Черновикти өчүрүү
# review
button-mine = Меникин калтыруу
# review
button-theirs = Алардыкын алуу
    .deleted = Өчүрүлгөн бойдон калсын
    .broken = Меникин жабуу
# review
button-both = Экөөнү салыштыруу
    .names = Алардын саптарын кошуу
# review
button-apply = Аткаруу
    .mend = Оңдоо
button-create = Журнал баштоо
button-no = Жок
button-back = Артка
button-close = Жабуу
told-saved = Сакталды.
# review
told-nothing-to-save = Өзгөрүү жок; файл мурункудай.
# review
told-draft-kept = Черновик катары калды; тизмеде турат.
# review
told-draft-dropped = Черновик өчүрүлдү. { $undo } аны кайтарат.
# review
told-draft-back = Черновик кайтарылды.
# review
told-deleted = Себетке салынды. { $undo } кайра алып чыгат.
# review
told-undone = Акыркы өзгөртүү кайтарылды. { $redo } кайра аткарат.
# review
told-redone = Акыркы өзгөртүү кайра аткарылды. { $undo } кайтарат.
# review
told-kept-mine = Сиздин версия калат; сактаганда алардыкынын ордуна жазылат.
# review
told-took-theirs = Эми формада алардын версиясы.
# review
told-sample = Бул үлгүнүн көчүрмөсү: каалаганыңызды өзгөртүңүз.
# review
refused-nothing-to-copy = Көчүрүү үчүн эч нерсе тандалган эмес.
# review
refused-nothing-to-undo = Артка кайтара турган өзгөртүү жок.
# review
refused-nothing-to-redo = Кайра аткара турган эч нерсе жок.
# review
refused-changed-meanwhile = Аткарылган жок: бул убакта файл өзгөртүлгөн.
# review
refused-newer-format = Сакталган жок: файлды жаңыраак программа жазган, форматы { $count }.
# review
question-leave-form = Формадагы өзгөртүүлөр али сактала элек. Черновик аларды сактап калат: сиз ага кайтканга чейин тизмеде турат.
    .title = Форманы жабасызбы?
# review
question-leave-residents =
    Бул муниципалитет боюнча киргизгениңиз азырынча сакталган жок.
    .title = Сактабай чыгасызбы?
# review
question-quit = Формада сакталбаган өзгөртүүлөр бар. Черновик аларды сактап калат: сиз ага кайтканга чейин тизмеде турат.
    .title = Программадан чыгасызбы?
# review
question-drafts = Али сактала элек өзгөртүүлөр бар:
    .title = Черновикти улантасызбы?
    .untitled = Күнү жана жери жок сессия
    .kept = Черновик { $when } калтырылган.
    .more = Мындан кийин дагы { $count } черновик күтүп турат.
# review
question-their-change = Сиз оңдоп жатканда бул сессия өзгөртүлдү: { $who }, { $when }.
    .title = Сессия өзгөртүлдү
    .nobody = башка бирөө
    .kept = Сиз жазгандар ордунда, файлда болсо алардын версиясы. Сиз тандамайынча эч нерсе жоголбойт.
# review
question-their-deletion = Сиз оңдоп жатканда бул сессияны бирөө өчүрүп салды. Сиз жазгандар ордунда: калтырсаңыз, сактоо сессияны калыбына келтирет.
    .title = Сессия өчүрүлдү
# review
question-their-break = Сиз оңдоп жатканда бул сессиянын файлы өзгөртүлүп, эми окулбай калды. Сиз жазгандар ордунда. Файл оңдолмоюнча анын үстүнө эч нерсе жазылбайт.
    .title = Файл бузулган
# review
question-their-names = Сиз ысымдарды жазып жатканда аларды башка бирөө өзгөрттү. Сиздин тизмеде { $mine } сап, файлда { $theirs } сап.
    .title = Ысымдар өзгөрдү
# review
question-their-names-gone = Ысымдар файлы жок же аны окууга болбойт. Сиз жазгандар ушул жерде: калтырсаңыз, сактаганда файл кайра жазылат.
    .title = Ысымдар файлы
# review
question-changes = Өзгөрөт:
    .title = Эмне өзгөрөт
    .cell = { $what }: { $from } → { $to }
    .sum = Бардыгы { $from } → { $to }. Өзгөрө турган уячалар:
    .more = дагы { $count }
# review
question-age-profile =
    Журнал мындан ары ушул топтор боюнча эсептейт: { $name }.
    .title = Башка жаш топторубу?
# review
question-create = Бул папкада журнал жок. Анда журнал түзүлөт: программанын файлы жана сессиялардын папкасы. Папкадагы башка нерселер өзгөрбөйт.
    .title = Журнал баштайсызбы?
question-told = Файлда көйгөй бар
# review
ago-moments = азыр эле
ago-minutes = { $count } мүнөт мурун
ago-hours = { $count } саат мурун
ago-days = { $count } күн мурун
# review
ago-date = { $date }
# review
question-not-saved = Сиз жазгандар файлга түшкөн жок. Алар черновик катары калды, форма ачык бойдон.
    .title = Сакталган жок
# review
question-not-kept = Сиз жазгандар ушул формада гана бар: черновик жазылган жок. Форманы жаппаңыз. Дисктен орун бошотуп, кайра сактаңыз же терилгенди башка жерге көчүрүп алыңыз.
    .title = Черновик жазылган жок


## Commands

# review
command-help = Жардам: бул жерде иштеген баскычтар
    .hint = жардам
# review
command-palette = Буйрукту аты боюнча издөө
command-settings = Жөндөөлөр
command-back = Артка
    .hint = артка
# review
command-copy-to-clipboard = Тандалганды көчүрүү
command-next-language = Кийинки тил
    .hint = тил
# review
command-new-logbook = Жаңы журнал баштоо
# review
command-open-folder = Башка папкадагы журналды ачуу
# review
command-suspend = Убактылуу буйрук сабына чыгуу
command-quit = Чыгуу
    .hint = чыгуу
command-screen-sessions = Сессиялар: тизме
# review
command-screen-overview = Жалпы көрүнүш: жыйынтык
# review
command-screen-coverage = Камтуу: муниципалитеттер темалар боюнча
# review
command-screen-table = Таблица: каалаган көрсөткүч каалаган белги боюнча
# review
command-screen-calendar = Календарь: сессиялар күндөр боюнча
# review
command-screen-check = Текшерүү: отчётко даярбы?
# review
command-screen-share = Алмашуу: берүү жана алуу
command-next-screen = Кийинки экран
command-previous-screen = Мурунку экран
# review
command-undo = Акыркы өзгөртүүнү кайтаруу
    .hint = кайтаруу
# review
command-redo = Кайтарылганды кайра аткаруу
# review
command-reload = Папканы кайра окуу
command-filter = Сессияларды чыпкалоо
    .hint = чыпка
command-clear-filter = Чыпканы тазалоо: бардык сессияларды көрсөтүү
    .hint = тазалоо
# review
command-report-bands = Жашты башка топтор боюнча көрсөтүү
# review
command-clear-part = Муну сурабоо, же чыпканы унутуу
    .hint = тазалоо
# review
command-build-filter = Чыпканы тизмеден түзүү
    .hint = тандоо
# review
command-keep-filter = Чыпканы калтырып, тизмеге өтүү
    .hint = тизмеге
command-move-up = Жогору
command-move-down = Төмөн
    .hint = төмөн
command-move-left = Солго
command-move-right = Оңго
    .hint = оңго
command-page-up = Бир экран жогору
# review
command-page-down = Бир экран төмөн
    .hint = дагы
# review
command-first = Биринчисине
# review
command-last = Акыркысына
command-accept = Тандоо
    .hint = тандоо
# review
command-toggle = Белгилөө же белгисин алуу
    .hint = белгилөө
command-open = Сессияны ачуу
    .hint = ачуу
command-new-session = Жаңы сессия
    .hint = жаңы
# review
command-copy-session = Ушул сессиянын көчүрмөсүнөн жаңы сессия
    .hint = көчүрмө
# review
command-delete = Сессияны себетке салуу
    .hint = өчүрүү
# review
command-sort-next = Кийинки тилке боюнча иреттөө
# review
command-sort-previous = Мурунку тилке боюнча иреттөө
# review
command-reverse-sort = Тескери тартипте иреттөө
# review
command-toggle-detail = Чоо-жайын көрсөтүү же жашыруу
# review
command-mark =
    Сессияны белгилөө же белгисин алуу
    .hint = белги
# review
command-mark-down = Бул сессияны жана кийинкисин белгилөө
# review
command-mark-up = Бул сессияны жана мурункусун белгилөө
# review
command-mark-all = Баарын белгилөө же белгисин алуу
# review
command-export =
    Файлды жазуу
    .hint = жазуу
# review
command-next-panel = Көрсөткүчтөрдүн кийинки тобу
    .hint = кийинки
# review
command-previous-panel = Көрсөткүчтөрдүн мурунку тобу
# review
command-open-behind = Бул санды түзгөн сессиялар
    .hint = сессиялар
# review
command-compare-with = Көрсөткүчтөрдү максат, башка убакыт же облус менен салыштыруу
    .hint = салыштыруу
# review
command-next-unit =
    Убакытты апта, ай, квартал, жыл боюнча же ылайыгына жараша көрсөтүү
    .hint = апта, ай
# review
command-enlarge = Панелди чоңойтуу же кайра кичирейтүү
    .hint = чоңойтуу
command-open-finding = Тиешелүү талаага өтүү
    .hint = талаага
# review
command-mend = Талашсыз болсо, дароо оңдоо
# review
command-mend-all = Ушундай болгондун баарын дароо оңдоо, талашсыз болсо
command-toggle-year = Календардын жылы же айы
    .hint = жыл/ай
# review
command-next-overdue = Күнү өтүп кеткен кийинки пландалган сессия
# review
command-export-planned = Пландалган сессияларды башка календарлар үчүн файлга (.ics)
command-open-cell = Бул уячанын сессиялары, жок болсо жаңысын пландоо
    .hint = ачуу
# review
command-next-order = Жетишпегени, аты же күнү боюнча иреттөө
    .hint = ирет
# review
command-next-grouping = Район же облус боюнча топтоо, же бир тизме
    .hint = топтоо
# review
command-show-room = Ким келди жана ким жашайт
    .hint = ким келди
# review
command-show-topics = Темаларга кайтуу
    .hint = темалар
# review
command-next-margin = Аз катышкандар үчүн башка чек
    .hint = чек
# review
command-edit-profile = Муниципалитеттин тургундарын жана максаттарын киргизүү
    .hint = тургундар
command-choose-rows = Саптарды тандоо
    .hint = саптар
# review
command-choose-columns = Мамычаларды тандоо
    .hint = мамычалар
# review
command-choose-measure = Эмне эсептелерин тандоо
    .hint = эмне
# review
command-next-rows = Саптар үчүн кийинки белги
# review
command-previous-rows = Саптар үчүн мурунку белги
# review
command-next-columns = Мамычалар үчүн кийинки белги
# review
command-previous-columns = Мамычалар үчүн мурунку белги
# review
command-next-measure = Кийинкини эсептөө
# review
command-previous-measure = Мурункуну эсептөө
# review
command-next-share = Саптын, мамычанын, баарынын үлүшү же сандар
    .hint = үлүштөр
# review
command-sort-by-column = Тандалган мамыча боюнча иреттөө
# review
command-transpose = Буруу: саптар мамыча болот
# review
command-toggle-chart = Мамычаны тилкелер же таблица түрүндө көрсөтүү
    .hint = тилкелер
# review
command-copy-markdown = Таблицаны Markdown катары көчүрүү
# review
command-write-table = Таблицаны файлга жазуу
    .hint = файл
# review
command-named-tables = Аты бар таблицалар: ачуу, муну сактоо
    .hint = таблицалар
# review
command-remove-table = Атын журналдан алып салуу
command-save = Сактоо
    .hint = сактоо
# review
command-save-draft = Черновик катары калтырып чыгуу
# review
command-next-field = Кийинки талаа
    .hint = кийинки
# review
command-previous-field = Мурунку талаа
command-next-section = Кийинки бөлүм
    .hint = бөлүм
command-previous-section = Мурунку бөлүм
# review
command-next-choice = Кийинки вариант
    .hint = өзгөртүү
# review
command-previous-choice = Мурунку вариант
# review
command-calendar = Датаны календардан тандоо
    .hint = календарь
command-pick = Тизмеден тандоо
    .hint = тандоо
command-add-row = Жазуу кошуу
    .hint = кошуу
# review
command-remove-row = Жазууну алып салуу
    .hint = алып салуу
# review
command-row-up = Жазууну жогору жылдыруу
# review
command-row-down = Жазууну төмөн жылдыруу
# review
command-clear-cell = Уячаны тазалоо
# review
command-open-attendance = Катышуу: ким келди
    .hint = катышуу
# review
command-next-way = Башка жол: сандар, ысымдар, эшиктен эсептөө
    .hint = которуу
# review
command-previous-way = Мурунку жол
# review
command-step-up = Уячада бирге көп
# review
command-step-down = Уячада бирге аз
# review
command-extend-up = Жогорку уячаны кошо белгилөө
# review
command-extend-down = Төмөнкү уячаны кошо белгилөө
# review
command-extend-left = Сол жактагы уячаны кошо белгилөө
# review
command-extend-right = Оң жактагы уячаны кошо белгилөө
# review
command-select-all = Бардык уячаларды белгилөө
# review
command-fold-grid = Эч ким жок ролдорду жана курактарды жашыруу же көрсөтүү
    .hint = жыйноо
# review
command-age-profile = Журналдын жаш топтору
# review
command-fill-grid = Таблицаны ысымдар боюнча толтуруу
# review
command-headcount-from-grid = Жалпы санды таблицадан алуу
# review
command-write-reason = Сандар эмнеге айырмаланарын жазуу
# review
command-next-line = Тизменин кийинки сабы
    .hint = кийинки сап
# review
command-duplicate-line = Саптын көчүрмөсү анын астына
# review
command-break-page = Ушул саптан жаңы бетти баштоо же жокко чыгаруу
# review
command-page-sums = Кагаздагы беттин жыйынтыгын жазуу
    .hint = бетти текшерүү
# review
command-mark-all-present = Белгиси жоктордун баарын катышты деп белгилөө
# review
command-print-sheet = Басып чыгаруу үчүн катышуу барагын жасоо
# review
command-find-repeats = Бир нече тизмеде болушу мүмкүн болгон адамдар
# review
command-same-person = Бир эле адам
    .hint = бир адам
# review
command-different-people = Башка-башка адамдар
    .hint = башка
# review
command-settle-copies = Көчүрмөлөр айырмаланган жерде: тандоо
# review
command-choose-value = Ушул вариантты тандоо
    .hint = тандоо
# review
command-earlier-versions = Сессиянын мурунку версиялары
# review
command-bring-back = Бул версияны кайтаруу
    .hint = кайтаруу
# review
command-next-use = Тилкени башка деп эсептөө
    .hint = бул эмне
# review
command-previous-use = Тилкени мурункудай эсептөө
# review
command-toggle-headings = Биринчи сап — аталыштар же адам
    .hint = аталыштар
# review
command-take-rows =
    Саптарды кошуу
    .hint = кошуу
# review
command-cursor-left = Бир белги солго
# review
command-cursor-right = Бир белги оңго
command-word-left = Бир сөз солго
command-word-right = Бир сөз оңго
command-line-start = Саптын башына
command-line-end = Саптын аягына
command-line-up = Бир сап жогору
command-line-down = Бир сап төмөн
command-text-start = Тексттин башына
command-text-end = Тексттин аягына
# review
command-new-line = Жаңы сап баштоо
    .hint = жаңы сап
# review
command-erase-left = Курсордун алдындагыны өчүрүү
# review
command-erase-right = Курсордун артындагыны өчүрүү
# review
command-erase-word = Курсордун алдындагы сөздү өчүрүү
command-erase-to-start = Саптын башына чейин өчүрүү
command-erase-to-end = Саптын аягына чейин өчүрүү
command-previous-day = Мурунку күн
command-next-day = Кийинки күн
command-previous-week = Мурунку апта
command-next-week = Кийинки апта
command-previous-month = Мурунку ай
command-next-month = Кийинки ай
    .hint = ай
command-previous-year = Мурунку жыл
command-next-year = Кийинки жыл
    .hint = жыл
command-today = Бүгүн
    .hint = бүгүн
# review
command-previous-button = Мурунку баскыч
# review
command-next-button = Кийинки баскыч
    .hint = кийинки
# review
command-press = Баскычты басуу
    .hint = басуу
# review
command-keep-mine = Өз маанисин калтыруу
    .hint = меники
# review
command-take-theirs = Файлдагы маанини алуу
    .hint = файлдыкы
# review
command-keep-all-mine = Бардык өз маанилерин калтыруу
    .hint = баары меники
# review
command-take-all-theirs = Файлдагы бардык маанилерди алуу
    .hint = баары файлдан
# review
scope-everywhere = Бардык жерде
# review
scope-logbook = Журнал ачык турганда
# review
scope-screen = Жогорку саптагы экрандарда
scope-sessions = Сессиялардын тизмеси
scope-overview = Жыйынтык
# review
scope-timeline = Жыйынтык: апта, ай, квартал, жыл
# review
scope-coverage = Камтуу
# review
scope-room = Камтуу: ким келди
# review
scope-residents = Муниципалитеттин тургундары
# review
scope-crosstab = Жыйынтык таблица
# review
scope-agenda = Календарь
# review
scope-agenda-day = Календардын бир күнүнүн сессиялары
# review
scope-check = Текшерүү
# review
scope-share = Берүү жана алуу
# review
scope-form = Сессиянын формасы
# review
scope-list = Формадагы жазуулардын тизмеси
# review
scope-empty-list = Азырынча бош тизме
# review
scope-grid = Сандардын таблицасы
# review
scope-attendance = Катышуу
# review
scope-counts = Катышуу экранындагы таблица
# review
scope-names = Ысымдар тизмеси
# review
scope-mark = Бир баскыч менен жазылган уяча
# review
scope-offers = Ысымдын астында сунушталган адамдар
# review
scope-tally = Эшиктен эсептөө
# review
scope-repeats = Кайталанышы мүмкүн болгон адамдар
# review
scope-paste = Коюлган саптар
# review
scope-profile = Тандоо тизмеси
# review
scope-listing = Таблицанын үстүндөгү тизме
# review
scope-choice = Бир нече варианты бар талаа
scope-field = Тексттин сабы
scope-notes = Тексттин бир нече сабы
scope-date = Күн
# review
scope-pick = Тизмеден тандалуучу талаа
# review
scope-picker = Ачык тизме
# review
scope-marking = Бир нечеси белгиленүүчү ачык тизме
# review
scope-calendar = Календарь
scope-filter = Чыпканын сабы
# review
scope-builder = Чыпканы түзүү
# review
scope-dialog = Баскычтары бар суроо
# review
scope-palette = Буйруктардын тизмеси
scope-help = Жардам
scope-settings = Жөндөөлөр
scope-start = Биринчи экран
# review
scope-compare = Сиздин жана файлдын версиялары катар
# review
scope-settle = Көчүрмөлөр айырмаланган жерлер
# review
scope-versions = Мурунку версиялар


## Screens

screen-sessions = Сессиялар
screen-overview = Жыйынтык
# review
screen-coverage = Камтуу
# review
screen-table = Таблица
# review
screen-calendar = Календарь
# review
screen-check = Текшерүү
# review
screen-share = Алмашуу
screen-start = sabak
# review
screen-compare = Сиздин жана файлдагы версия
# review
screen-repeats = Ар башка тизмеде бир эле адамдарбы?
# review
screen-settle = Көчүрмөлөр айырмаланган жерлер
# review
screen-versions = Мурунку версиялар
# review
screen-too-small = Терезе өтө кичине: { $columns } тилке жана { $rows } сап керек
# review
screen-reading = { $count } ичинен { $done } окулду
screen-filter = Чыпка
# review
screen-filter-empty = { $key } — издөө, { $build } — тизмеден тандоо
# review
screen-sample = үлгүнүн көчүрмөсү
# review
screen-ages-by = жаш: { $profile }
# review
screen-logbook-unreadable = logbook.json окулбайт
# review
screen-logbook-newer = logbook.json файлын жаңыраак версия жазган
# review
screen-files-unreadable = { $count } файл окулбайт
# review
screen-filter-not-understood = түшүнүксүз: { $parts }
# review
screen-sessions-some = { $count } сессиядан { $shown }


## Sessions

column-date = Күнү
column-place = Жери
column-trainers = Тренерлер
column-topics = Тема
column-people = Адам
column-women = А %
column-status = Абалы
# review
sessions-draft = Черновик
# review
sessions-draft-heading = Черновик, азырынча сакталган эмес
# review
sessions-draft-about =
    { $at } калтырылган.
    Улантуу үчүн Enter басыңыз.
# review
sessions-unreadable = Окулбайт
# review
sessions-unreadable-heading = Бул файл окулбай жатат
# review
sessions-reading = Сессиялар окулуп жатат…
# review
sessions-empty =
    Бул жерде азырынча сессия жок.

    Биринчисин жазуу үчүн n (т) же Ins басыңыз.
# review
sessions-none-taken =
    Чыпкага туура келген сессия жок.

    Баарын кайра көрүү үчүн Esc басыңыз.
sessions-others = { $count } башка
sessions-not-stated = { $count } көрсөтүлгөн эмес

filter-key-oblast = облус, область
filter-key-district = район
filter-key-place = жер, муниципалитет, айыл
# review
filter-key-type = түр, тренер
# review
filter-key-by = өткөргөн, ким
filter-key-topic = тема
filter-key-method = ыкма
# review
filter-key-status = абал
# review
filter-key-kind = тренинг
filter-key-language = тил
# review
filter-key-role = роль
filter-key-sex = жыныс
filter-key-age = курак, жаш
filter-key-group = топ
# review
filter-key-counted = катышкандар, келгендер
filter-key-document = документ
# review
filter-key-from = баштап
# review
filter-key-to = чейин
# review
filter-key-ended = бүткөн
filter-key-year = жыл
# review
filter-key-quarter = чейрек
filter-key-month = ай
filter-key-week = апта, жума
# review
filter-key-tested = тест
# review
filter-key-names = ысымдар
# review
filter-key-differ = айырма
# review
filter-key-check = текшерүү, эскертүү
# review
filter-value-several = бир нече
# review
filter-name-oblast = Облус
# review
filter-name-district = Район
# review
filter-name-place = Муниципалитет
# review
filter-name-from = Башталышы (күн)
# review
filter-name-to = Аягы (күн)
# review
filter-name-ended = Бүткөн (күнгө чейин)
# review
filter-name-year = Жыл
# review
filter-name-quarter = Чейрек
# review
filter-name-month = Ай
# review
filter-name-week = Апта
# review
filter-name-type = Тренердин түрү
# review
filter-name-by = Тренер
# review
filter-name-topic = Тема
# review
filter-name-method = Метод
# review
filter-name-kind = Тренингдин түрү
# review
filter-name-status = Абалы
# review
filter-name-language = Тил
# review
filter-name-role = Роль
# review
filter-name-sex = Жыныс
# review
filter-name-age = Жаш
# review
filter-name-group = Топ
# review
filter-name-document = Документ
# review
filter-name-tested = Билим текшерилген
# review
filter-name-names = Ысымдар бар
# review
filter-name-differ = Эсептер айырмаланат
# review
filter-name-check = Эскертүүлөр бар
# review
filter-keep = Ат менен сактоо …
filter-builder-title = Чыпка
# review
filter-builder-search = издөө үчүн териңиз
# review
filter-builder-day = күн: 18.11.2019, 18 11, +7
# review
filter-builder-name = кандай аталат
# review
filter-builder-no-name = Ат керек, мисалы «Ысык-Көл 2019».


## Form

form-title = Сессия
form-title-new = Жаңы сессия
form-state-new = жаңы
form-state-unsaved = ● али сакталган жок
form-state-saved = сакталды
# review
form-state-read-only = окуу үчүн гана
# review
form-same-day = ошол эле күнү
# review
form-pick-empty = алгачкы тамгаларын жазыңыз
# review
form-picker-as-typed = Жазылгандай калтыруу: { $name }
# review
form-grid-share = көрсөтүлгөндөрдүн { $share }
form-grid-not-stated = { $count } көрсөтүлгөн эмес
# review
form-grid-reported = отчетко: { $count }
# review
attendance-title = Катышуу
# review
attendance-way-counts = Сандар
# review
attendance-way-names = Ысымдар
# review
attendance-way-tally = Эшиктен эсептөө
# review
attendance-headcount = Жалпы саны { $number }
# review
attendance-counted = Таблицада { $number }
# review
attendance-named = Ысымдарда { $number }
# review
attendance-apart = айырмасы { $count }
# review
attendance-women = аялдар { $share }
# review
attendance-lines = { $count } сап
# review
attendance-new-line = аты-жөнү
# review
attendance-page = { $page }-бет: { $lines } сап, { $women } аял
# review
attendance-page-paper = кагазда: { $signatures } кол тамга{ $women ->
        [none] {""}
       *[other] , { $women } аял
    }
attendance-page-only = { $page }-бет
# review
attendance-page-signatures = кагазда: кол тамга
# review
attendance-page-women = аял
# review
attendance-page-enter = { $key } — кагаз менен салыштыруу
# review
attendance-page-agrees = дал келет
# review
attendance-page-lines-by = сап { $by }
# review
attendance-page-women-by = аял { $by }
# review
attendance-page-about = Кагаздын ушул бетинде канча кол бар жана алардын канчасы аялдардыкы. Беттин саптары ушуга салыштырылат.
# review
attendance-seen = { $count } тизме
# review
attendance-running = биринчиден бери { $time }
# review
attendance-any-role = ролсуз
# review
attendance-one-female = аял
# review
attendance-one-male = эркек
# review
attendance-one-other = башка
# review
attendance-one-not_stated = кимдир бирөө
# review
attendance-counting = Эсептеп жатабыз: { $role }
# review
attendance-tally-women = Аялдар
# review
attendance-tally-men = Эркектер
# review
attendance-tally-all = Бардыгы
# review
attendance-tally-about = Ар бир адамга бир баскыч, цифра ролду тандайт. Дароо эсептелет.
# review
attendance-tally-last = Бул жерде { $count } эсептелди; акыркысы: { $who }
# review
age-profile-title = Журналдын жаш топтору
# review
age-profile-now = Азыр журнал ушул топтор боюнча эсептейт.
# review
age-profile-all-placed = Жашы боюнча эсептелгендердин баары ({ $count }) ушул топтордун ичинде. Эсептелгендер өзгөрбөйт.
# review
age-profile-lost = Которуу мүмкүн эмес: { $sessions } сессияда { $bands } деп эсептелген { $count } адам. Эсептелгендер өзгөрбөйт, өз тилкелеринде калат. Ушул топтордун биринин ичинде { $placed } адам. Туулган жылдар белгилүү болсо, таблицаны ысымдардан кайра толтурса болот.
# review
age-profile-report-title = Жыйынтыктардагы жаш топтору
# review
age-profile-as-counted = Саналгандай
# review
age-profile-as-counted-about = Ар бир сан киргизилген тобунда турат.
# review
age-profile-report-all = Жашы көрсөтүлгөн { $placed } катышуучунун баары ушул топтордун биринде; жашы көрсөтүлбөгөнү: { $unstated }.
# review
age-profile-report-lost = Ушул топтордун биринде: { $placed }. Тобу аныкталбайт: { $count }, мындай сессиялар: { $sessions }. Алар чек арадан ашкан топтордо саналган, тизмелердеги жаштар аларды ажыратпайт. Жашы көрсөтүлбөгөн: { $unstated }.
# review
rows-title = Коюлган саптар
# review
rows-skip = (калтыруу)
# review
rows-surname = Фамилиясы
# review
rows-given-name = Аты
# review
rows-patronymic = Атасынын аты
# review
rows-count = { $count } сап кошулат.
# review
rows-faults = { $count } уячаны өз тилкесиндей окуу мүмкүн эмес; алардын тексти саптын эскертүүсүнө жазылат.
# review
rows-skipped = { $count } тилке калтырылды: ↓ — эмне экенин көрсөтүү.
# review
rows-no-name = Аты-жөнү үчүн бир да тилке алынган жок: ← → жана ↓ менен тандаңыз.
# review
rows-ragged = Саптардын узундугу ар башка, бириктирилген уячалардагыдай.
# review
rows-formulas = Формулалар текст катары алынат, эч нерсе эсептелбейт.
# review
repeats-reading = Тизмелерди окуп жатам…
# review
repeats-no-names = Бул журналда ысымдар тизмеси жок.
# review
repeats-figures = Ысымдар боюнча { $sessions } сессияда { $attendances } катышуу; белгилүү болгондой { $different } башка-башка адам. Кайталанышы мүмкүн болгондорду сиз чечесиз: өзүнөн өзү эч ким бириктирилбейт.
# review
repeats-none = Чечиле турган эч ким калган жок.
# review
repeats-earlier = Мурун
# review
repeats-later = Кийин
# review
repeats-same = Дагы окшош
told-saved-with-gaps =
    { $count ->
        [one] Сакталды. { $count } талаа толтурула элек.
       *[other] Сакталды. { $count } талаа толтурула элек.
    }
# review
told-followed = Бул сессияны башка бирөө сактады; форма анын азыркы түрүн көрсөтүүдө.
told-copied = Көчүрүлдү.
# review
told-row-removed = Өчүрүлдү. { $undo } кайра алып келет.
# review
told-joined-names = Эки тизме бириктирилди. Экөөңүз тең өзгөрткөн сап эки жолу турат.
# review
told-changed = Өзгөртүлдү.
# review
told-pages-added = Эки беттин сандары кошулду. { $undo } кайтарат.
# review
told-grid-agrees = Таблица ысымдарга дал келет.
# review
told-headcount-agrees = Жалпы сан таблицага дал келет.
# review
told-decided = Жазылды. { $undo } — артка кайтаруу.
# review
attendance-names-locked = Ысымдар окулбай жатат, ошондуктан жазууга болбойт.
# review
told-decision-undone = Акыркы чечим кайтарылды.
# review
told-age-profile = Журнал ушул топтор боюнча эсептейт. Мурдагы сандар өзгөргөн жок.
# review
told-filter-kept = Чыпка журналда сакталды. { $undo } — жокко чыгаруу.
# review
told-filter-forgotten = Чыпка унутулду. { $undo } — кайтаруу.
# review
told-sheet-made = Даяр: { $name }
# review
told-written-out = Жазылды: { $name }
# review
told-marked-present = Белгиси жок { $count } сап «катышты» деп белгиленди.
# review
told-rows-taken = { $count } сап кошулду.
# review
refused-nonsense =
    { $count ->
        [one] Али сакталган жок: адегенде бул талааны оңдоңуз.
       *[other] Али сакталган жок: { $count } талааны оңдоңуз; бул алардын бири.
    }
# review
refused-draft-not-kept = Черновик жазылган жок, форманы жаппаңыз. { $why }
# review
refused-file-not-read-yet = Али сакталган жок: файл окулуп жатат. Бир аздан кийин кайталаңыз.
refused-nothing-found = Терилгенге ылайык эч нерсе жок.
# review
refused-not-in-list = «{ $name }» тизмеде жок; талаа мурдагыдай калды. Enter тизмени ачат.
# review
refused-digits-only = Бул жерге сандар гана жазылат; уяча мурдагыдай калды.
# review
refused-too-many-people = Өтө көп: эң көбү { $count }. Уяча мурдагыдай калды.
# review
refused-nobody-present = Тизмеде катышты деп белгиленген эч ким жок.
# review
refused-grid-is-empty = Таблица бош.
# review
refused-below-nothing = 0дөн аз болбойт.
# review
refused-after-step = + же − баскычынан кийин дароо цифра алынбайт: бир аз күтүңүз.
refused-no-names = Тизмеде азырынча ысымдар жок.
# review
refused-cells-left-out = { $count } уяча коюлган жок: адамдардын саны эмес же таблицадан сырткары.
# review
refused-no-such-role = Мындай цифралуу роль жок.
# review
refused-no-such-sex = Бул баскыч эч кимди эсептебейт.
# review
refused-no-such-key = Бул баскыч бул жерде эч нерсе жазбайт; керектүүлөрү төмөндө.
# review
refused-sheet-full = Тизмеге { $count } саптан ашык батпайт. Эч нерсе кошулган жок.
# review
refused-first-line = Биринчи сап ансыз да биринчи бетти баштайт.
# review
refused-all-marked = Ар бир саптын белгиси бар.
# review
refused-too-many-rows = Эч нерсе кошулган жок: { $count } сап, эң көбү { $most } болот.
# review
refused-too-many-columns = Эч нерсе кошулган жок: { $count } тилке, эң көбү { $most } болот.
# review
refused-too-large = Эч нерсе кошулган жок: { $most } МБдан ашык.
# review
compare-about = Ар бир айырмада эмне калаарын тандап, сактаңыз.
# review
compare-by = файл: { $who }, { $when }
compare-mine = Сиздики
compare-theirs = Файлда
# review
compare-field = Айырма
# review
compare-none = Эки версия бирдей.
compare-knowledge = Тесттер
# review
compare-created = Жазылган
# review
compare-extra = Башка ачкычтар
compare-grid-total = { $count } киши


## People

column-words-name = аты-жөнү, толук аты-жөнү, аты жана фамилиясы, фамилиясы жана аты, аты фамилиясы, фамилиясы аты, фамилиясы аты атасынын аты, катышуучу, катышуучулар, катышуучунун аты-жөнү
column-words-sex = жынысы, жыныс, э/а, а/э
# review
column-words-role = ролу, ким, катышуучунун ролу
# review
column-words-birth-year = туулган жылы, туулган жыл, туулган күнү, т.ж., жашы, жаш курагы, курагы
# review
column-words-organisation = мекеме, мекемеси, уюм, уюму, иштеген жери, иш орду, жумуш орду, ишканасы
# review
column-words-position = кызматы, кызмат орду, кызмат, кесиби
# review
column-words-village = айыл, айылы, жашаган жери, жашаган айылы, дареги, дарек, турак жери
# review
column-words-phone = телефону, телефон номери, тел. номери, байланыш, байланыш номери
# review
column-words-groups = тобу, топ, социалдык тобу, социалдык топ
# review
column-words-status = катышуусу, катышуу, келгени, абалы
# review
column-words-walk-in = чакырылбаган, чакыруусуз
# review
column-words-first-time = биринчи жолу, биринчи жолубу
# review
column-words-note = эскертүү, эскертүүлөр, кошумча маалымат
column-words-surname = фамилиясы, фамилия
column-words-given-name = аты, өз аты
# review
column-words-patronymic = атасынын аты
# review
column-words-none = катар саны, иреттик номери, т/н, колу, кол тамгасы
cell-words-sex-female = аял, аялдар, а, кыз
cell-words-sex-male = эркек, эркектер, э, уул
# review
cell-words-sex-other = башка, б
cell-words-sex-not_stated = көрсөтүлгөн эмес, белгисиз
cell-words-presence-present = катышты, келди, ооба, бар
# review
cell-words-presence-late = кечикти, кечигип келди
# review
cell-words-presence-left_early = эрте кетти, кетти
# review
cell-words-presence-absent = келген жок, катышкан жок, келбеди, жок
# review
cell-words-presence-excused = себептүү, себептүү келген жок, ооруп калды
cell-words-yes = ооба, бар
cell-words-no = жок
# review
cell-words-year = ж, жыл, жылы, жылкы, туулган
# review
cell-words-age = жаш, жашта, жаштагы
sex-key-female = а
sex-key-male = э
# review
sex-key-other = б


## Fields

section-when-and-where = Качан, кайда
section-trainers = Тренерлер
section-topics = Темалар
section-attendance = Катышуу
section-documents = Документтер
section-voices = Пикирлер
# review
section-follow-up = Мындан ары
# review
section-notes = Кошумча
list-trainers = Тренерлер
    .one = Тренер
    .add = Тренер кошуу
    .empty = Азырынча тренер жок
# review
list-attendance-groups = Топтор
    .one = Топ
    .add = Топ кошуу
    .empty = Топтор саналган эмес
# review
list-attendance-pages = Тизменин барактары
    .one = Тизменин барагы
    .add = Тизменин барагын кошуу
    .empty = Барактар киргизилген эмес
list-documents = Документтер
    .one = Документ
    .add = Документ кошуу
    .empty = Азырынча документ жок
# review
list-voices = Пикирлер
    .one = Пикир
    .add = Пикир кошуу
    .empty = Азырынча эч нерсе жазылган эмес
# review
list-follow-up = Кийинки кадамдар
    .one = Кадам
    .add = Кадам кошуу
    .empty = Азырынча эч нерсе макулдашылган эмес
address-in-list = { $record } · { $field }
field-starts-on = Күнү
    .about = Сессиянын биринчи күнү.
# review
field-ends-on = Аяктоосу
    .about = Сессия бир күндөн ашык болсо, анын акыркы күнү.
# review
field-starts-at = Башталышы
    .about = Биринчи күнү саат канчада башталганы.
# review
field-hours = Сааты
    .about = Бардык күндөрү жалпы канча саат окутулганы.
# review
field-municipality = Муниципалитет
    .about = Кайсы муниципалитетте окутуу өткөнү.
# review
field-venue = Өтүүчү жери
    .about = Муниципалитеттин кайсы жеринде өткөнү.
# review
field-status = Абалы
    .about = Сессия өткөнбү; жыйынтыктарда өткөрүлгөндөрү гана саналат.
# review
field-kind = Түрү
    .about = Алгачкы тренингби, кайталообу же тренерлер үчүн тренингби.
field-languages = Тилдери
    .about = Сессия кайсы тилдерде өткөнү.
field-title = Аталышы
    .about = Сессия кандай аталганы.
# review
field-trainers-type = Түрү
    .about = Тренер долбоордо ким экени; тренердин түрү боюнча жыйынтык ушуга карап саналат.
# review
field-trainers-name = Аты-жөнү
    .about = Тренердин аты-жөнү; бош калса да болот.
# review
field-trainers-part = Катышуусу
    .about = Тренер бул сессияда эмне кылганы.
field-topics = Темалар
    .about = Эмне окутулганы, ирети менен.
field-methods = Ыкмалар
    .about = Кандай окутулганы, ирети менен.
# review
field-attendance-headcount = Жалпы саны
    .about = Канча киши келгени, бир сан менен.
# review
field-attendance-counts = Таблица
    .about = Канча киши келгени: ролу, жынысы жана жаш курагы боюнча.
# review
field-attendance-note = Түшүндүрмө
    .about = Жалпы сан, таблица жана ысымдар дал келбесе, анын себеби.
# review
field-attendance-groups-group = Топ
    .about = Коомдук топ; бир киши бир нече топто болушу мүмкүн, ошондуктан топтор кошулбайт.
# review
field-attendance-groups-sex = Жынысы
    .about = Бул жерде топтун аялдары же эркектери саналганы.
field-attendance-groups-count = Саны
    .about = Бул топтон канча киши келгени.
# review
field-attendance-pages-page = Барак
    .about = Кагаз тизменин барагынын номери.
# review
field-attendance-pages-signatures = Кол койгондор
    .about = Баракка канча киши кол койгону.
# review
field-attendance-pages-women = Аялдар
    .about = Кол койгондордун канчасы аял экени.
# review
field-knowledge-before = Тест мурда, %
    .about = Сессияга чейинки тесттин орточо жыйынтыгы, упайлардын пайызы менен.
# review
field-knowledge-after = Тест кийин, %
    .about = Сессиядан кийинки тесттин орточо жыйынтыгы, упайлардын пайызы менен.
# review
field-knowledge-tested = Тест тапшырган
    .about = Эки тестти тең канча киши тапшырганы; сессиялар боюнча орточо ушул санга жараша эсептелет.
# review
field-documents-kind = Түрү
    .about = Катышуучулар кандай документти караганы.
field-documents-title = Аталышы
    .about = Документ кандай аталганы.
# review
field-documents-finding = Корутунду
    .about = Документтен эмне табылганы.
field-documents-recommendation = Сунуш
    .about = Эмне сунушталганы.
# review
field-voices-text = Айтканы
    .about = Катышуучу эмне айтканы.
# review
field-voices-role = Айткан адам
    .about = Ал киши муниципалитетте ким экени; аты-жөнү эч качан жазылбайт.
field-voices-language = Тили
    .about = Кайсы тилде айтылганы.
# review
field-voices-may-publish = Жарыялоо
    .about = Айткан адам сөзүнүн жарыяланышына макулбу.
# review
field-follow-up-action = Иш
    .about = Эмне кылуу макулдашылганы.
# review
field-follow-up-who = Ким
    .about = Муну ким аткарат.
# review
field-follow-up-due = Мөөнөтү
    .about = Кайсы күнгө чейин аткарылышы керек.
# review
field-follow-up-done = Аткарылды
    .about = Бул иш аткарылдыбы.
# review
field-notes = Кошумча маалымат
    .about = Сактоого арзый турган башка маалымат.
# review
line-name = Аты-жөнү
    .short = Аты-жөнү
    .about = Фамилиясы жана аты, кагаздагыдай. Мурунку тизмелердеги адамдар төмөндө сунушталат.
# review
line-sex = Жынысы
    .short = Жын.
    .about = Бир баскыч.
# review
line-role = Ролу
    .short = Ролу
    .about = Бир цифра.
# review
line-birth-year = Туулган жылы же жашы
    .short = Туул.
    .about = Төрт цифра — туулган жылы, андан аз болсо — жашы.
    .age = { $age } ж.
# review
line-organisation = Мекеме
    .short = Мекеме
    .about = Кайда иштейт. Кийинки сап ушуну алат.
# review
line-position = Кызматы
    .short = Кызматы
    .about = Ал жакта ким болуп иштейт.
# review
line-village = Айылы
    .short = Айылы
    .about = Кайда жашайт. Кийинки сап ушуну алат.
# review
line-phone = Телефон
    .short = Телефон
    .about = Жазбаса да болот. Ысым сыяктуу эле сессиядан бөлөк сакталат.
# review
line-groups = Топтор
    .short = Топтор
    .about = Цифра топту кошот же алып салат.
# review
line-status = Катышуусу
    .short = Катышуусу
    .about = Бир цифра.
# review
line-walk-in = Чакыруусуз
    .short = Чакыр.
    .about = Чакыруусуз келген.
# review
line-first-time = Биринчи жолу
    .short = Биринчи
    .about = Бул адамдын биринчи сессиясыбы.
# review
line-note = Эскертүү
    .short = Эскертүү
    .about = Калганы.
# review
line-line = Кагаздагы орду
# review
line-other = Башка маалыматтар


## Codes

# review
code-kind-initial = Алгачкы тренинг
# review
code-kind-refresher = Кайталоо тренинги
# review
code-kind-training_of_trainers = Тренерлер үчүн тренинг
code-status-planned = Пландалган
code-status-held = Өткөрүлгөн
code-status-postponed = Жылдырылган
code-status-cancelled = Жокко чыгарылган
code-trainer_type-gender_expert = Гендер боюнча эксперт
    .short = Гендер эксперти
code-trainer_type-knowledge_management_gender_specialist = Билим башкаруу жана гендер боюнча адис
    .short = Билим жана гендер
code-trainer_type-local_consultant = Жергиликтүү консультант
    .short = Жерг. консультант
code-part-conducted = Өткөрүү
# review
code-part-co_facilitated = Кошо өткөрүү
code-part-took_part = Катышуу
code-part-organised = Уюштуруу
code-topic-social-diversity = Коомдук топтордун ар түрдүүлүгү
    .short = Ар түрдүүлүк
code-topic-gender-concept = Гендер тууралуу түшүнүк
    .short = Гендер
code-topic-sex-and-gender = Жыныс менен гендердин ортосундагы айырмачылык
    .short = Жыныс/гендер
code-topic-gender-discrimination = Гендердик басмырлоо
    .short = Басмырлоо
code-topic-equality-mechanisms = Гендердик теңдиктин эл аралык жана улуттук механизмдери
    .short = Механизмдер
code-topic-gender-analysis = Гендердик талдоо: милдеттер, ыкмалар жана колдонмо
    .short = Талдоо
code-topic-inclusive-budgeting = Социалдык-инклюзивдүү жана гендерге сезимтал бюджет
    .short = Бюджет
code-topic-legal-framework = Улуттук мыйзамдар жана эл аралык келишимдер
    .short = Мыйзамдар
code-topic-document-analysis = Документтерди гендердик сезимталдыкка талдоо
    .short = Документтер
# review
code-topic-aligning-plans-and-budget = Программаларды, пландарды жана бюджетти синхрондоштуруу
    .short = Синхрондоо
code-method-municipal-mapping = Муниципалитетти карталоо
# review
code-method-legal-review = Ченемдик укуктук базаны карап чыгуу
code-method-gender-analysis = Гендердик талдоо
# review
code-method-budget-analysis = Бюджетти талдоо
code-method-document-analysis = Документтерди талдоо
# review
code-method-discussion = Талкуу
code-role-local_authority = Жергиликтүү бийлик өкүлү
    .short = Бийлик
code-role-councillor = Жергиликтүү кеңештин депутаты
    .short = Депутат
code-role-social_specialist = Социалдык адис
    .short = Соцадис
code-role-executive_secretary = Жооптуу катчы
    .short = Катчы
code-role-resident = Жергиликтүү тургун
    .short = Тургун
code-role-other = Башка
    .short = Башка
code-role-not_stated = Көрсөтүлгөн эмес
    .short = Белгисиз
code-sex-female = Аялдар
    .short = А
code-sex-male = Эркектер
    .short = Э
code-sex-other = Башка
    .short = Б
code-sex-not_stated = Көрсөтүлгөн эмес
    .short = ?
# review
code-age-below = { $to } жашка чейин
    .short = <{ $to }
code-age-between = { $from }–{ $to }
    .short = { $from }–{ $to }
# review
code-age-from = { $from } жана андан улуу
    .short = { $from }+
code-age-not_stated = Көрсөтүлгөн эмес
    .short = ?
# review
code-age-not_placed = Тобу аныкталбайт
    .short = Аныкталбайт
# review
code-age_profile-kg-2009 = КРдин 2009-жылдагы мыйзамы: жаштар 14–28 жаш
    .short = жаштар 14–28
# review
code-age_profile-kg-2023 = КРдин 2023-жылдагы мыйзамы: жаштар 14–35 жаш
    .short = жаштар 14–35
# review
code-age_profile-un-youth = БУУ: жаштар 15–24 жаш
    .short = жаштар 15–24
# review
code-age_profile-five-year = Беш жылдык топтор
    .short = 5 жылдык
# review
code-group-disability = Ден соолугунун мүмкүнчүлүгү чектелүү адамдар
    .short = Майыптык
code-group-ethnic_minority = Этникалык азчылыктар
    .short = Азчылык
code-group-low_income = Аз камсыз болгон үй-бүлөлөр
    .short = Аз камсыз
code-group-youth = Жаштар
    .short = Жаштар
code-document_kind-annual-budget = Жылдык бюджет
code-document_kind-development-programme = Өнүктүрүү программасы
code-document_kind-action-plan = Иш-чаралар планы
code-document_kind-strategic-plan = Стратегиялык план
# review
code-document_kind-governance-document = Башкаруу боюнча башка документ
code-document_kind-report = Жогорку бийлик органына отчет
code-language-ky = Кыргызча
code-language-ru = Орусча
# review
code-language-en = Англисче
# review
code-presence-present = Катышты
    .short = келди
# review
code-presence-late = Кечикти
    .short = кечикти
# review
code-presence-left_early = Эрте кетти
    .short = кетти
# review
code-presence-absent = Келген жок
    .short = жок
# review
code-presence-excused = Себептүү келген жок
    .short = себептүү


## Problems

# review
severity-gap = Толук эмес
# review
severity-doubt = Текшерүү керек
severity-nonsense = Ката
# review
problem-missing = Толтурулган эмес.
    .required = Толтуруңуз: ансыз сессия сакталбайт.
# review
problem-not-a-date = Бул дата эмес. Мындай жазыңыз: 18.11.2019 же 18 11.
# review
problem-no-such-day = Календарда мындай күн жок.
# review
problem-year-out-of-range = Жыл { $from } менен { $to } ортосунда болушу керек.
# review
problem-no-such-birth-year = Ал { $from } менен { $to } ортосунда; жашы үч цифрадан ашпайт.
# review
problem-age-against-year = Жашы жылына туура келбейт, ал боюнча { $age }. Бирин кайра жазыңыз.
# review
problem-same-person = { $line }-сапта ошол эле киши. Экөөнүн бирин калтырыңыз.
# review
problem-not-a-time = Бул убакыт эмес. Мындай жазыңыз: 9:30.
# review
problem-not-a-number = Бул сан эмес. Цифра менен жазыңыз.
# review
problem-not-whole = Бул бүтүн сан эмес. Канча экенин бөлчөксүз жазыңыз.
# review
problem-not-yes-or-no = «Ооба» же «Жок» тандаңыз, болбосо бош калтырыңыз.
# review
problem-negative = 0дөн кем боло албайт.
# review
problem-too-large = Өтө көп: эң көбү { $most }.
# review
problem-end-before-start = Аяктоосу башталышынан мурда. Бир күнүн оңдоңуз.
# review
problem-unknown-code = «{ $list }» тизмесинде «{ $code }» жок. Башкасын тандаңыз.
# review
problem-place-not-picked = Тизмеде жок жер облус боюнча саналбайт. Тизмеден тандаңыз.
# review
problem-nobody-came = Өткөрүлгөн, бирок эч ким келген эмеспи? Санын же абалын оңдоңуз.
# review
problem-ways-disagree = Сандар дал келбейт: { $numbers }. Себебин жазып коюңуз.
    .headcount = жалпы саны { $count }
    .counted = таблица { $count }
    .present = ысымдар { $count }
    .missing = { $count } киши таблицага жазыла элек. Жазыңыз же себебин коюңуз.
    .beyond = Таблицада { $count } киши ашык. Оңдоңуз же себебин жазып коюңуз.
# review
problem-planned-in-the-past = Күнү өттү. Өткөрүлдүбү, жылдырылдыбы же жокко чыгарылдыбы?
# review
problem-held-in-the-future = Өткөрүлгөн, бирок күнү келе элек. Күнүн же абалын оңдоңуз.
# review
problem-outside-programme = Программанын мезгилинен тышкары: { $period }.
# review
problem-over-hundred = Жыйынтык 100 пайыздан ашпайт.
# review
problem-more-tested-than-came = Тест тапшыргандар келгендерден көп: { $came } киши гана келген.
# review
problem-tested-not-stated = Тесттин жыйынтыгы бар, канча киши тапшырганы жазылган эмес: эсептелбейт.
# review
problem-group-larger-than-all = Жалпы келгендерден көп: { $came } киши гана келген.
# review
problem-more-women-than-signatures = Аялдар кол койгондордон көп: баракта { $signatures } кол гана бар.
# review
problem-page-disagrees = Бул беттин ысымдары боюнча { $lines }. Оңдоңуз же эскертүүдө түшүндүрүңүз.
# review
problem-more-hours-than-days = { $days } күндө мынча саат болбойт.
# review
problem-not-an-instant = Файлда качан түзүлгөнү же өзгөртүлгөнү туура эмес жазылган.
# review
problem-follow-up-overdue = Аткарыла элек, мөөнөтү { $due } болчу.
# review
problem-bands-overlap = { $one } жана { $other } курактары кабатталат: бир курак экөөнө тең кирет.
# review
problem-sex-not-stated = Жынысы көрсөтүлгөн эмес: { $came } кишинин { $count }.
# review
problem-age-not-stated = Жаш курагы көрсөтүлгөн эмес: { $came } кишинин { $count }.
# review
problem-same-place-and-day = Ошол эле жерде ошол эле күнү дагы { $count } сессия бар.
# review
problem-not-reached = Бул жерде азырынча бир да сессия өткөн жок, планда { $target } сессия бар.
# review
problem-sessions-behind = сессия өткөрүлдү: { $held }, план боюнча { $target }.
# review
problem-participants-behind = катышуучу: { $came }, план боюнча { $target }.
# review
problem-several-values = Көчүрмөлөр ар башка: { $count } вариант, баары сакталды. Alt+V: тандоо.
# review
problem-came-back = Өчүрүлгөн, бирок бирөө билбей оңдогон (Alt+V).
# review
problem-edited-by-hand = Файл бул программада сакталгандан кийин башка жерде оңдолгон.
# review
problem-clock-ahead = Бир оңдоо { $day } деп белгиленген: кимдир бирөөнүн сааты туура эмес.
# review
codes-kind = Сессиялардын түрлөрү
codes-status = Абалы
codes-trainer_type = Тренердин түрү
# review
codes-part = Тренердин катышуусу
codes-topic = Темалар
codes-method = Ыкмалар
# review
codes-role = Ролдор
codes-sex = Жынысы
codes-age = Жаш курагы
codes-group = Топтор
# review
codes-document_kind = Документтин түрү
codes-language = Тилдер
# review
codes-age_profile = Жаш курактык топтор
# review
codes-presence = Катышуусу
# review
fault-place = { $line }-сап, { $column }-белги
    .field = { $field } талаасы
# review
fault-missing = Мындай файл же папка жок.
    .advice = Атын текшериңиз.
# review
fault-no-permission = Система аны окууга же өзгөртүүгө уруксат бербейт.
    .advice = Ээсинен уруксат сураңыз же өзүңүздүн папкаңызга көчүрүп алыңыз.
# review
fault-read-only = Бул жерге эч нерсе жазууга болбойт.
    .advice = Папканы өз компьютериңизге көчүрүп, ошол жерден ачыңыз.
# review
fault-disk-full = Дискте орун калган жок.
    .advice = Орун бошотуп, кайра аракет кылыңыз. Мурунку маалымат ошол бойдон турат.
# review
fault-busy = Аны башка программа ээлеп турат.
    .advice = Ал программаны жаап, кайра аракет кылыңыз.
# review
fault-not-a-file = Аты файлдыкындай, бирок файл эмес.
    .advice = Аны журналдын папкасынан алып салыңыз.
# review
fault-not-a-folder = Бул файл, ал эми бул жерде папка керек.
    .advice = Ал жаткан папканы көрсөтүңүз же файлды алып салыңыз.
# review
fault-not-a-logbook = Бул папкада журнал жок.
    .advice = Журналдын папкасында logbook.json файлы же sessions папкасы болот.
# review
fault-exists = Мындай ат мурунтан эле бар.
    .advice = Башка ат тандаңыз.
# review
fault-too-large = Файлдын көлөмү { $size } МБ, ал эми журналдын файлы { $limit } МБдан ашпайт.
    .advice = sabak мындайды жазбайт: файлдын ордуна көчүрмөсүн коюңуз же аны папкадан алып салыңыз.
# review
fault-io = Система аткарган жок: { $text }
    .advice = Кайра аракет кылыңыз. Болбосо, папканы башка дискке көчүрүңүз.
# review
fault-empty = Файл бош: жарык өчкөндө ушундай болот.
    .advice = Кесиптешиңизден көчүрмөсүн сураңыз же камдык көчүрмөсүн алыңыз; жок болсо, файлды өчүрүңүз.
# review
fault-not-utf8 = Файл ушул жерден тартып UTF-8 тексти эмес.
    .advice = Кесиптешиңизден бузулбаган көчүрмөсүн сураңыз же бул файлды журналды караган адамга жөнөтүңүз.
# review
fault-syntax =
    { $wanted ->
        [value] Бул жерде маани турушу керек.
        [key] Бул жерде кош тырмакчадагы ачкыч турушу керек.
        [colon] Бул жерде кош чекит турушу керек.
        [comma-or-bracket] Бул жерде үтүр же ] турушу керек.
        [comma-or-brace] Бул жерде үтүр же {"}"} турушу керек.
        [no-comma] Бул жердеги үтүр ашыкча.
        [number] JSON форматында сан мындай жазылбайт.
        [character] Мындай белги тексттин ичинде турбайт.
       *[nothing] Файл ушул жерден бүтүшү керек.
    }
    .advice = { fault-not-utf8.advice }
# review
fault-ends-early = Файл ушул жерден үзүлүп калган.
    .advice = { fault-not-utf8.advice }
# review
fault-too-deep = Тизмелер бири-биринин ичинде өтө терең жайгашкан.
    .advice = sabak мындайды жазбайт: файлдын ордуна көчүрмөсүн коюңуз же аны папкадан алып салыңыз.
# review
fault-number-too-large = { $found } деген сан өтө чоң.
    .advice = { fault-not-utf8.advice }
# review
fault-duplicate-key = «{ $key }» ачкычы эки жолу жазылган.
    .advice = { fault-not-utf8.advice }
# review
fault-missing-key = «{ $key }» ачкычы жок.
    .advice = { fault-not-utf8.advice }
# review
fault-wrong-type =
    Бул жерде { $found ->
        [object] объект
        [list] тизме
        [text] текст
        [number] сан
        [yes-no] true же false
       *[null] бош маани (null)
    } турат, керектүүсү: { $expected ->
        [object] объект
        [list] тизме
        [text] текст
        [number] сан
        [yes-no] true же false
       *[null] бош маани (null)
    }.
    .advice = { fault-not-utf8.advice }
# review
fault-not-a-count = Сандын ордунда «{ $found }» турат, 0 же андан чоң бүтүн сан керек.
    .advice = { fault-not-utf8.advice }
# review
fault-no-such-date = Календарда «{ $found }» деген күн жок.
    .advice = { fault-not-utf8.advice } Файлда күн мындай жазылат: 2019-11-18.
# review
fault-no-such-time = «{ $found }» деген убакыт жок.
    .advice = { fault-not-utf8.advice } Файлда убакыт мындай жазылат: 09:30.
# review
fault-not-an-id = «{ $found }» идентификатор эмес.
    .advice = Идентификатор – файлдын .json деген бөлүгү жок аты: дефис менен жазылган 32 сан жана a–f тамгалары.
# review
fault-id-is-not-file-name = Файлдагы идентификатор { $id }, ал эми файлдын аты башка.
    .advice = Бул оңдоо болушу мүмкүн болгон көчүрмө: папкаларды бирдей кармаган программалар ушундайларды калтырат. Аны текшерүүдө (F7, Enter) же sabak import менен кабыл алыңыз. Анын оңдоолору { $id }.json менен бириктирилет, өзү таштандыга кетет; аны өчүрбөңүз жана ал файлдын ордуна койбоңуз.
# review
fault-newer-format = Аны sabak программасынын жаңыраак версиясы жазган: форматы { $format }, бул версия { $known } форматын билет.
    .advice = Жаңы версиясын орнотуңуз. Ага чейин файл өзгөрбөйт.
# review
fault-unknown-format = { $format } форматын sabak программасынын эч бир версиясы жазбайт.
    .advice = { fault-not-utf8.advice }
# review
fault-changed-meanwhile = Окулгандан кийин аны бирөө өзгөрткөн.
    .advice = Кайра окуп, салыштырыңыз.
# review
fault-not-a-choice = Бул жөндөөдө «{ $found }» деген тандоо жок.
    .advice = Жөндөөлөрдөн кайра тандаңыз.
# review
fault-unknown-age-profile = Журналда age_profile «{ $found }» деп жазылган, sabak мындайды билбейт.
    .advice = Текст редакторунда булардын бирин жазыңыз: { $known }. Ага чейин жаш биринчисинин топтору боюнча эсептелет.
# review
fault-unknown-code = Бул жердеги кодду sabak да, журнал да билбейт.
    .advice = Аны текст редакторунда оңдоңуз же logbook.json файлына кошуңуз.
# review
fault-no-such-age = Мындай жаш болбойт: жаш { $most } жаштан ашпайт.
    .advice = Текст редакторунда оңдоңуз.
# review
fault-no-such-birth-year = Мындай туулган жыл болбойт: ал { $from } менен { $to } жылдын ортосунда.
    .advice = Текст редакторунда оңдоңуз.
# review
fault-unreadable = Аны окууга болбойт: { $text }
    .advice = { fault-not-utf8.advice }


## Overview

overview-held =
    { $count ->
       *[other] сессия өткөрүлгөн
    }
    .short = өткөн
    .least = өткөн
overview-planned = пландалган
    .short = план
    .least = план
overview-municipalities =
    { $count ->
       *[other] муниципалитет
    }
    .short = муниц.
    .least = муниц.
# review
overview-municipalities-more =
    { $count ->
       *[other] муниципалитет, дагы { $more }
    }
    .short = муниц., дагы { $more }
    .least = муниц.
# review
overview-attendances =
    { $count ->
       *[other] катышуу
    }
    .short = катышуу
    .least = келген
overview-women = аялдар
    .short = аял
overview-women-share = аялдар %
# review
overview-sex-not-stated = жынысы белгисиз
    .short = белгисиз
    .least = ? жыныс
overview-hours =
    { $count ->
       *[other] саат
    }
    .short = саат
    .least = саат
# review
overview-hours-at-least = сааттан кем эмес
overview-knowledge = билим
    .short = тест
# review
overview-knowledge-part = билим, эсептелбеген тест: { $count }
    .short = тест, { $count } сыртта
# review
overview-people = Ысымдар боюнча: { $different } адам, { $count } катышуу
    .short = ысымдарда { $different } адам, { $count } катышуу
    .least = { $different } адам, { $count } жолу
# review
overview-disagree = Сандар айырмаланат
    .short = айырмалуу
# review
overview-panel-counting = Эсептөө
overview-panel-oblasts = Облустар
overview-panel-weeks = Апталар
overview-panel-months = Айлар
# review
overview-panel-quarters = Чейректер
overview-panel-years = Жылдар
overview-panel-districts = Райондор
# review
overview-panel-groups = Топтор, кайталанат
    .short = Топтор
overview-unit-sessions = сессия
overview-unit-attendances = катышуу
    .short = катышуу
# review
overview-no-type = Тренердин түрү жок
# review
overview-no-district = Районго кирбейт
overview-no-date = Датасы жок
# review
overview-beyond = дагы { $planned } план: { $when }
# review
overview-overlap = { $types } ({ $sessions } сессияда): { $several } сессияда бир нече түрдөгү тренер
    .short = { $types } ({ $sessions } сессияда): { $several } сессияда бир нече түр
    .least = { $several } сессияда бир нече түр
# review
overview-overlap-two = { $types } ({ $sessions } сессияда): { $several } сессияда эки түрдөгү тренер
    .short = { $types } ({ $sessions } сессияда): { $several } сессияда эки түр
    .least = { $several } сессияда эки түр
# review
overview-overlap-codes = { $types } ({ $sessions } сессияда): { $several } сессияда бир нечеси
    .short = { $types } ({ $sessions } сессияда): { $several } сессияда бир нече
    .least = { $several } сессияда бир нечеси
# review
overview-sessions-overlap = сессиялар кайталанат
overview-met = { $one } + { $other }: { $sessions }
# review
overview-met-title = Бир сессияда
    .short = экөө { $counts }
overview-difference = ±
# review
overview-beside = салыштыруу
    .figure = жанында { $figure }
# review
overview-points = { $by } пп
# review
overview-compared = салыштырылууда: { $name }
    .short = жанында: { $name }
# review
overview-compared-targets = { $count } муниципалитеттин максаты менен салыштырылууда
    .short = { $count } муниципалитеттин максаты
    .least = салыштырылууда: максат
# review
overview-compared-targets-elsewhere = { $count } муниципалитеттин максаты менен салыштырылууда; башка жерде { $elsewhere } сессия, { $people } катышуу
    .short = { $count } муниципалитеттин максаты, башка жерде { $elsewhere }
    .least = салыштырылууда: максат
# review
overview-elsewhere = башка жерде { $count }
# review
overview-compared-with-nothing = салыштырууга эч нерсе жок: { $name }
# review
comparison-title = Эмне менен салыштыруу
# review
comparison-search = аты же { $from }:1.11.2019 { $to }:30.11.2019
# review
comparison-none = Салыштырбоо
# review
comparison-target = максат
# review
comparison-time-before = мындан мурунку ошончо убакыт
# review
comparison-year-before = бир жыл мурунку ошол убакыт
# review
comparison-everything = бардык сессиялар
# review
comparison-named = «{ $name }» чыпкасы
# review
overview-filtered = чыпка: { $count } сессиянын { $shown } көрүнөт
# review
overview-so-far = азырынча: { $count } файлдан { $done }
# review
overview-nothing-held = Азырынча бир да сессия өткөрүлгөн эмес.
# review
refused-nothing-behind = Бул сандын артында бир да сессия жок.


## Check

# review
mend-missing = Толтуруңуз; эч ким билбесе, бош калсын: отчётто «көрсөтүлгөн эмес» болот.
    .starts-on = Катышуучулар тизмесинен күнүн жазыңыз: ансыз сессия эч бир мезгилге кирбейт.
    .municipality = Аталышынын бир нече тамгасын жазып, муниципалитетти тизмеден тандаңыз.
    .trainers = Ким окутканын кошуңуз; тренердин түрү жетиштүү, аты-жөнү бош калса болот.
    .topics = Өтүлгөн темаларды белгилеңиз.
    .headcount = Канча киши келгенин жазыңыз: бир сан, таблица же ысымдар.
# review
mend-year-out-of-range = Жылын оңдоңуз.
# review
mend-negative = 0дөн баштап сан жазыңыз же талааны бош калтырыңыз.
# review
mend-too-large = Тизмени кайра караңыз: сан эки жолу терилип калышы мүмкүн.
# review
mend-end-before-start = Биринчи же акыркы күнүн оңдоңуз; бир күндүк сессиянын акыркы күнү жазылбайт.
# review
mend-unknown-code = Ордуна тизмеден тандаңыз; өз кодуңуз logbook.json файлына аты менен кошулат.
    .residents = Санды өз ордуна жазып, бул жерден өчүрүңүз; өз кодуңуз logbook.json файлына кошулат.
# review
mend-place-not-picked = Талааны ачып, муниципалитетти тизмеден тандаңыз: ошондо облуска жана планга кирет.
# review
mend-nobody-came = Канча киши келгенин жазыңыз же абалын «жылдырылган» же «жокко чыгарылган» деп коюңуз.
# review
mend-ways-disagree = Тизме менен салыштырып, туура эмесин оңдоңуз; экөө тең туура болсо, себебин түшүндүрмөгө жазыңыз.
# review
mend-planned-in-the-past = Эмне болгонун абалына коюңуз; али өтө турган болсо, жаңы күнүн жазыңыз.
# review
mend-held-in-the-future = Күнүн оңдоңуз же абалын «пландалган» деп коюңуз.
# review
mend-outside-programme = Күнүн оңдоңуз; ал туура болсо, logbook.json ичиндеги программанын күндөрү туура эмес.
# review
mend-over-hundred = Бардык упайдын пайызын жазыңыз: 0дөн 100гө чейин.
# review
mend-more-tested-than-came = Канчасы тест тапшырганын же канчасы келгенин оңдоңуз.
# review
mend-tested-not-stated = Канча киши тест тапшырганын жазыңыз же жыйынтыктарды алып салыңыз.
# review
mend-group-larger-than-all = Топтун санын же канча киши келгенин оңдоңуз.
# review
mend-more-women-than-signatures = Эки санды тең тизменин барагы менен салыштырыңыз.
# review
mend-page-disagrees = Бул барактан калып калган же эки жолу жазылган сапты издеңиз.
# review
mend-more-hours-than-days = Бардык күндүн сааттарын чогуу жазыңыз, түнсүз.
# review
mend-not-an-instant = Сессияны бир жолу сактаңыз: программа убакытты кайра жазат.
# review
mend-follow-up-overdue = Аткарылганын белгилеңиз же жаңы мөөнөт макулдашып, жазып коюңуз.
# review
mend-bands-overlap = Бардыгын бир курак профилинин топтору боюнча санаңыз.
# review
mend-sex-not-stated = Кишилерди таблицага жынысы боюнча жазыңыз же аны ысымдардан толтуруңуз.
# review
mend-age-not-stated = Кишилерди таблицага курагы боюнча жазыңыз же аны ысымдардан толтуруңуз.
# review
mend-same-place-and-day = Бир эле сессия эки жолу жазылса, көчүрмөсүн өчүрүңүз; эки башка сессия кала берет.
# review
mend-not-reached = Бул жерге сессия пландаңыз же өткөнүн жазыңыз.
# review
mend-sessions-behind = Жетпеген сессияларды пландаңыз же планды оңдоңуз.
# review
mend-participants-behind = Кийинки сессияга көбүрөөк киши чакырыңыз же планды оңдоңуз.
# review
mend-several-values = Бардык варианттарды, ким качан жазганын карап, бирин тандаңыз.
# review
mend-came-back = Эмне өзгөргөнүн карап, сессияны калтырыңыз же кайра өчүрүңүз.
    .line = Андан бери эмне оңдолгонун карап, сапты калтырыңыз же кайра алып салыңыз.
    .names = Андан бери эмне оңдолгонун карап, ысымдарды калтырыңыз.
# review
mend-edited-by-hand = Карап чыгыңыз. Бул жерде кийинки сактоо баарын ошол бойдон алат.
# review
mend-clock-ahead = Ошол компьютердин саатын оңдоңуз; датасын көчүрмөлөр салыштырылган жерде жаңыртса болот.
# review
mend-odd-line = Ысымдар тизмесинде оңдоңуз: Enter ошол уячага алып барат.
# review
check-title = Отчётко даярбы?
# review
check-yes = Ооба: { $count } сессиядан эч нерсе табылган жок.
# review
check-no = Азырынча жок: { $what }.
# review
check-files = { $count } файл
# review
check-nonsense = { $count } ката
# review
check-doubt = { $count } текшерүү керек
# review
check-gap = { $count } толук эмес
# review
check-in-sessions = { $count } сессияда
# review
check-in-municipalities = { $count } муниципалитетте
# review
check-unreadable = Окулбайт
# review
check-newer = Жаңыраак
# review
check-target = План
# review
check-residents = Тургундар
# review
check-line = Ысымдар, { $line }-сап, { $field }
# review
check-names = Ысымдар
# review
check-other = Башка сессия: { $session }
# review
check-mend = { $key } дароо оңдойт: { $change }
# review
check-mend-all = { $key } ушундайлардын баарын оңдойт
# review
check-column-severity = Түрү
# review
check-column-field = Талаа
# review
check-column-reason = Эмне туура эмес
# review
check-column-mend = Кантип оңдойт
# review
check-newer-about = Сессияны жаңыраак версия жазган: ал саналат, бирок бул жерде өзгөртүлбөйт.
# review
told-mended = Оңдолду. { $undo } кайтарат.
# review
told-mended-all = { $count } сессияда оңдолду. { $undo } кайтарат.
# review
refused-not-mended = Сессия ушул учурда өзгөрдү: оңдой турган эч нерсе жок.
# review
refused-cannot-mend = Муну киши чечет: Enter талааны ачат.
# review
refused-cannot-mend-all = Мындайлардын баарын киши чечет: Enter талааны ачат.
# review
refused-mend-draft = Долбоору бар: адегенде сессияны ачып, аны бүтүрүңүз.
# review
refused-part = Аткарылды, бирок { $count } сессия мурдагыдай калды: алар өзгөргөн же долбоору бар.
# review
question-mend = Сессияга мына бул жазылат:
    .title = Оңдойлубу?
# review
question-mend-all = { $sessions } сессияга { $changes } өзгөртүү жазылат:
    .title = Баарын оңдойлубу?


## Calendar

# review
agenda-span = { $span }: { $count ->
        [0] сессия жок
       *[other] { $count } сессия
    }
# review
agenda-held = өткөнү { $count }
# review
agenda-planned = пландагысы { $count }
# review
agenda-other = башкасы { $count }
# review
agenda-goes-on = бир нече күндүк { $count }
# review
agenda-overdue = Пландалган { $count } сессиянын күнү өткөн
# review
agenda-overdue-next = { $key } кийинки
# review
agenda-undated = Күнү жок { $count } сессия
# review
agenda-day = { $day } · { $count ->
        [0] сессия жок
       *[other] { $count } сессия
    }
# review
agenda-new = { $key } — ушул күнгө жаңы сессия
# review
agenda-day-of = { $days } күндүн { $day }-күнү
# review
agenda-more = дагы { $count }
# review
agenda-today = бүгүн
# review
agenda-legend = күнүнө 1–9 сессия, + андан көп, · жок
# review
agenda-legend-shades = ░ 1   ▒ 2–3   ▓ 4–6   █ 7 жана андан көп, жанында саны
# review
refused-none-overdue = Күнү өтүп кеткен пландалган сессия жок.
# review
refused-none-planned = Бул жерде күнү коюлган пландалган сессия жок.
# review
ics-name = Пландалган сессиялар
# review
ics-session = Сессия


## Coverage

# review
coverage-reached = { $target } ичинен { $reached } камтылды
# review
coverage-reached-more = { $target } ичинен { $reached } камтылды, дагы { $more }
# review
coverage-reached-any = { $reached } камтылды
# review
coverage-every-topic = бардык темалар { $count } жерде
# review
coverage-legend = өткөн ■   пландалган □   жок ·
# review
coverage-order-missing = Жетишпегени боюнча
# review
coverage-order-topic = Алгач бул темасы жоктор: { $topic }
# review
coverage-order-name = Аты боюнча
# review
coverage-order-last = Акыркы сессия боюнча
# review
coverage-under-districts = облус жана район боюнча
# review
coverage-under-oblasts = облус боюнча
# review
coverage-under-nothing = бир тизме
# review
coverage-all = Бардык муниципалитеттер
# review
coverage-no-oblast = Облус белгисиз
# review
coverage-no-place = Жери белгисиз
# review
coverage-column-missing = Жетишпейт
    .short = Жок
# review
coverage-column-sessions = Сессия
    .short = Өттү
# review
coverage-column-people = Катышуучу
# review
coverage-column-last = Акыркы
# review
coverage-column-trainers = Тренерлер
# review
coverage-cell-held = { $count } жолу өттү
# review
coverage-cell-last = акыркысы: { $date }
# review
coverage-cell-planned = пландалган күнү: { $date }
# review
coverage-cell-planned-undated = пландалган, күнү азырынча жок
# review
coverage-cell-missing = жок: өткөн эмес, пландалган да эмес
# review
coverage-cell-none-filtered = бул чыпка боюнча жок
# review
coverage-cell-of-many = { $of } муниципалитеттин ичинен { $count } жерде өттү
# review
coverage-never-reached = азырынча эч нерсе өткөн жок
# review
coverage-sessions = Сессия: { $count }
# review
coverage-sessions-of = Сессия: { $target } ичинен { $count }
# review
coverage-people = катышуучу: { $count }
# review
coverage-people-of = катышуучу: { $target } ичинен { $count }
# review
coverage-missing-topics = жетишпеген тема: { $count }
# review
coverage-last-held = акыркысы: { $date }
# review
coverage-trainer-type = { $type }: { $count }
# review
coverage-empty = Бул жерде азырынча бир да муниципалитет жок, бир да сессиянын жери көрсөтүлгөн эмес.
# review
refused-no-profile = Профиль коду бар бир муниципалитетке таандык. Аны тандаңыз.
# review
refused-several-behind = Сессияларын көрүү үчүн бир муниципалитетти тандаңыз: профили баардыгында эле жок.
# review
room-title = Ким келди жана бул жерде ким жашайт
# review
room-unknown = Бул жерде ким жашаары азырынча киргизилген жок.
# review
room-how = { $key } — тургундарды жынысы, жашы жана тобу боюнча киргизүү.
# review
room-of =
    { $count ->
       *[other] { $shown } тургун
    }
# review
room-of-places = профили бар { $count } муниципалитетте
# review
room-year = { $year }-жылдагы тургундар
# review
room-years = { $from }–{ $to }-жылдардагы тургундар
# review
room-under = Өз үлүшүнөн { $margin } ашык кем катышкандар: { $names }.
# review
room-even = Эч ким өз үлүшүнөн { $margin } ашык кем катышкан жок.
# review
room-too-few = Бир нерсе айтууга адам өтө аз: { $fewest } адамдан аз болсо, үлүш эч нерсени билдирбейт.
# review
room-part-too-few = Айтууга өтө аз: { $names }.
# review
room-part-unknown = Эч нерсе айтууга болбойт: тургундардын ичинде канча экени белгисиз.
# review
room-sexes = Жынысы
# review
room-ages = Жашы
# review
room-groups = Топтор, кайталанышы мүмкүн
# review
room-residents = Тургундар
# review
room-there = Катышты
# review
room-ratio = Эсе
# review
room-verdict-under = аз келди
# review
room-verdict-too-few = айтууга аз
# review
room-verdict-unknown = белгисиз
# review
room-times = { $ratio }×
# review
room-not-stated = көрсөтүлгөн эмес: { $count }
# review
room-unplaced = бул топторго туура келбейт: { $count }
# review
room-rounded = тегеректелген: кошундусу 100%дан бир аз көп же аз
# review
room-children = { $age } жашка чыга элек, эсепке алынган жок: { $count }
# review
room-as-counted = саналгандай, отчеттун топтору боюнча эмес
# review
room-groups-of = топтор эсептелген сессиялардын { $count } катышуучусунан
# review
room-group-of = { $name }: топтор эсептелген сессиялардын { $count } катышуучусунан, { $shown } тургундан
# review
room-group-of-unknown = { $name }: топтор эсептелген сессиялардын { $count } катышуучусунан
# review
residents-title = { $place }: тургундар жана максаттар
# review
residents-sessions = Өткөрүлө турган сессия
# review
residents-participants = Камтыла турган катышуучу
# review
residents-year = Маалыматтын жылы
# review
residents-needs = Муктаждыгы
# review
residents-count = Саны
# review
residents-total = Бардык тургун: { $count }
# review
refused-only-digits = Бул жерге цифраларды гана жазса болот.
# review
refused-number-too-large = Сан өтө чоң: тогуз цифрадан ашпасын.
# review
refused-residents-changed = Бул муниципалитетти ошол убакта башка бирөө өзгөрттү. Таблицадан чыгып, кайра ачыңыз.
# review
told-residents = Муниципалитет сакталды. Ctrl+Z мурункусун кайтарат.


## Table

dimension-oblast = Облус
dimension-district = Район
dimension-municipality = Муниципалитет
# review
dimension-trainer-type = Тренердин түрү
dimension-trainer = Тренер
dimension-topic = Тема
dimension-method = Ыкма
# review
dimension-role = Ролу
# review
dimension-sex = Жынысы
dimension-age = Жаш курагы
# review
dimension-group = Топ
# review
dimension-document-kind = Документтин түрү
# review
dimension-kind = Сессиянын түрү
dimension-language = Тил
# review
dimension-status = Абалы
dimension-year = Жыл
dimension-quarter = Квартал
dimension-month = Ай
dimension-week = Апта
# review
dimension-none = Жыйынтыктар гана
measure-sessions = Сессиялар
measure-participants = Катышуучулар
measure-women = Аялдар
measure-men = Эркектер
# review
measure-women-share = Аялдардын үлүшү, %
# review
measure-hours = Сааттар
# review
measure-average = Бир сессияга катышуучулар
# review
measure-municipalities = Камтылган муниципалитеттер
# review
measure-documents = Каралган документтер
# review
measure-knowledge = Билимдин өсүшү, пункт
# review
share-row = % сап боюнча
# review
share-column = % мамыча боюнча
# review
share-all = % баарынан
# review
table-role-sex = Катышуучулар ролу жана жынысы боюнча
# review
table-age-sex = Катышуучулар жаш курагы жана жынысы боюнча
# review
table-topic-oblast = Темалар облустар боюнча
# review
table-trainer-type-oblast = Тренерлердин түрлөрү облустар боюнча
# review
table-women-share-district = Аялдардын үлүшү райондор боюнча
# review
table-participants-month = Катышуучулар айлар боюнча
# review
table-group-sex = Аярлуу топтор жынысы боюнча
# review
table-municipalities-oblast = Камтылган муниципалитеттер облустар боюнча
# review
crosstab-title = { $figures }: { $rows } × { $columns }
crosstab-title-rows = { $figures }: { $rows }
# review
crosstab-hidden =
    { $left ->
        [0] дагы { $right } →
       *[other] { $right ->
            [0] ← дагы { $left }
           *[other] ← { $left } · { $right } →
        }
    }
# review
crosstab-empty =
    Ылайыктуу өткөрүлгөн сессия жок, эсептей турган эч нерсе жок.

    Балким, чыпка өтө тар; же таблицанын сабына абалын тандаңыз.
# review
refused-table-same = Саптар менен мамычалар бирдей: бирине башкасын тандаңыз.
# review
refused-table-group = Топтогу адамдардын жынысы гана белгилүү: топтордун жанында ролу да, жашы да тура албайт.
# review
refused-table-share = Бул көрсөткүч башкалардан эсептелет, анын үлүшү жок.
# review
refused-table-unknown = Бул версия «{ $name }» дегенди билбейт: балким, жаңыраак версия жазган.
# review
crosstab-note-overlap = Саптар кесилишет: сессия ылайыктуу ар бир сапта турат, жыйынтыкта бир жолу эсептелет.
    .columns = Мамычалар кесилишет: сессия ылайыктуу ар бир мамычада турат, жыйынтыкта бир жолу эсептелет.
    .both = Саптар да, мамычалар да кесилишет: сессия ылайыктуу ар бир жерде турат, жыйынтыкта бир жолу эсептелет.
# review
crosstab-note-groups = Топтор кесилишет жана ар ким эле топко кирбейт: алар кошулбайт. Жыйынтыкта бардык катышуучулар.
# review
crosstab-note-at-least-one = Мындай жок дегенде бир адам эсептелген жерде сессия эсепке алынат.
# review
crosstab-note-outside = { $count } сессияда эч ким эсептелген эмес: алар жыйынтыкта гана бар.
# review
crosstab-note-hours = Сааты көрсөтүлбөгөн сессиялар: { $count } ичинен { $without }.
# review
crosstab-note-average = Жыйынтыктар бардык сессия боюнча эсептелген; алар кошунду эмес.
# review
crosstab-note-women-share = Жынысы көрсөтүлгөндөрдүн арасындагы аялдар. Жыйынтыктар бардыгы боюнча эсептелген; алар кошунду эмес.
# review
crosstab-note-knowledge = Чейинки жана кийинки тесттердин айырмасы, пайыздык пункт, тест тапшыргандардын саны боюнча. Жыйынтыктар кошунду эмес.
# review
crosstab-note-untested = Тест тапшыргандардын саны же эки тесттин бири жок { $count } сессия эсептелген жок.
# review
crosstab-note-shares-overlap = Үлүштөр кесилишет, ошондуктан алар 100% бербейт.
# review
crosstab-note-rounded = Пайыздар тегеректелген, алардын кошундусу жалпы пайыздан бир аз көп же аз болушу мүмкүн.
# review
crosstab-note-every-status = Бул жерде бардык абалдагы сессиялар эсептелет, өткөрүлгөнү да, өткөрүлбөгөнү да.
# review
crosstab-note-ages = Жаш отчеттун топтору боюнча ({ $profile }), саналган топтор боюнча эмес; кайсы топко кирери белгисиздер «{ $line }» сабында.
# review
crosstab-choose-rows = Ылдый эмне турат: саптар
# review
crosstab-choose-columns = Оңго эмне турат: мамычалар
# review
crosstab-choose-measure = Эмне эсептелет
# review
crosstab-choose-format = Таблицаны файлга жазуу
# review
crosstab-format-xlsx = Excel китеби (.xlsx)
# review
crosstab-format-csv = Үтүр менен бөлүнгөн (.csv)
# review
crosstab-format-markdown = Markdown тексти (.md)
# review
crosstab-format-about = Файл документтер папкаңызга түшөт. Ал жерде бар файл эч качан өчүрүлбөйт.
# review
crosstab-tables = Аты бар таблицалар
# review
crosstab-tables-keep = Бул таблицаны ат менен сактоо …
# review
crosstab-tables-own = журналдан; { $key } алып салат
# review
crosstab-name-title = Бул таблицанын аты
# review
crosstab-name-empty = атын жазыңыз
# review
crosstab-name-about = Ал журналда сакталат, аны колдонгондордун баары үчүн.
# review
told-table-kept = Таблица журналда сакталды.
# review
told-table-removed = Аты журналдан алынды. Сандар калды.
# review
told-copied-tabbed = Электрондук таблица үчүн көчүрүлдү.
# review
told-copied-markdown = Markdown катары көчүрүлдү.
# review
refused-table-built-in = Бул таблица программа менен келет, ал калат.
# review
refused-table-no-columns = Мамыча жок: бура турган эч нерсе жок.
# review
refused-table-not-written = Таблица бул түргө келтирилген жок.


## Settings

setting-language = Тил
    .about = Бардык экрандардын тили; дароо өзгөрөт.
# review
setting-keyboard = Клавиатура
    .about = Тамга буйрук болгон жерде кирилл тамгасы ушул клавиатуранын ошол эле баскычындагы латын тамгасын билдирет.
# review
setting-theme = Түстөр
    .about = Караңгы же жарык фон үчүн. Эч нерсе түс менен гана билдирилбейт.
# review
setting-name = Атыңыз
    .about = Сиз сактаган ар бир сессияга жазылат: кесиптештер аны ким өзгөрткөнүн көрүшөт.
    .empty = көрсөтүлгөн эмес
# review
setting-mouse = Чычкан
    .about = Иштейт: чыкылдатуу жана дөңгөлөк иштейт. Иштебейт: чычкан терминалдагыдай текстти белгилейт.
# review
setting-not-stated = Көрсөтүлбөсө болот
    .about = Жынысы же курагы мындан көп кишиде көрсөтүлбөгөн сессияны текшерүү айтат.
# review
choice-language-system = Системадай
choice-keyboard-auto = Авто
choice-keyboard-jcuken = ЙЦУКЕН
choice-keyboard-kg-phonetic = Фонетика
# review
choice-keyboard-off = Өчүк
# review
choice-theme-auto = Терминалдай
# review
choice-theme-dark = Караңгы
# review
choice-theme-light = Жарык
# review
choice-mouse-on = Иштейт
# review
choice-mouse-off = Иштебейт
choice-not-stated-0 = 0%
choice-not-stated-10 = 10%
choice-not-stated-20 = 20%
choice-not-stated-30 = 30%
choice-not-stated-50 = 50%
choice-not-stated-100 = 100%


## Help

palette-title = Буйруктар
# review
palette-empty = Эмне кылгыңыз келгенин бир нече тамга менен жазыңыз
screen-help = Жардам
# review
help-palette = { $key } каалаган буйрукту атынын бир нече тамгасынан, каалаган тилде табат.
# review
help-letters = Текст жазылбаган жерде кирилл тамгасы ошол эле баскычтагы латын тамгасын билдирет: раскладканы алмаштыруунун кереги жок.
# review
help-here = Бул жерде эмне иштейт
# review
help-elsewhere = Башка жерлерде эмне иштейт
# review
help-marks = Белгилердин мааниси
# review
help-mark-missing = бир нерсе жетпейт
# review
help-mark-doubt = шектүү же карама-каршы; тизмеде: текшере турган нерсе бар
# review
help-mark-wrong = мындай сакталбайт
# review
help-mark-unsaved = али сактала элек
# review
help-mark-draft = уланта турган черновик
# review
help-mark-differ = жалпы сан, таблица жана ысымдар айырмаланат; эң чоңу эсептелет
# review
help-mark-here = сиз ушул жердесиз
help-filter = Чыпка
# review
help-filter-words = Сөздөр өздөрү бар сессияларды табат: жеринен, темаларынан, тренерлеринен, кошумча маалыматынан. Баш тамга, ё/е, ң/н, ө/о, ү/у жана клавиатуранын тили маанилүү эмес. Кош чекиттүү сөз бир гана нерсени сурайт:
# review
help-filter-place = { $key }:жалал
    .about = аталыштын бир нече тамгасы жетиштүү
# review
help-filter-quotes = { $key }:"чолпон ата"
    .about = бир нече сөз тырмакчага алынат
# review
help-filter-year = { $key }:2019
    .about = ушул жылдын баары
# review
help-filter-month = { $key }:11.2019
    .about = 2019-жылдын ноябры
# review
help-filter-week = { $key }:25.11.2019
    .about = бул күн кирген апта
# review
help-filter-from = { $key }:25.11.2019
    .about = ушул күндөн баштап
# review
help-filter-to = { $key }:04.12.2019
    .about = ушул күнгө чейин, аны кошо
# review
help-filter-ended = { $key }:04.12.2019
    .about = ушул күнгө чейин бүткөн, аны кошо
# review
help-data = Маалымат кайда сакталат
# review
help-data-folder = Бул журнал — { $folder } папкасы, ар бир сессияга бир файл. Аны берүү же көчүрмөсүн сактоо үчүн папканы көчүрүңүз.
# review
help-data-own = Черновиктер жана жөндөөлөр ушул компьютерде, сиздин жеке папкаңызда, журналдан өзүнчө турат.


## Start

button-open = Ачуу
# review
folder-open = Журналды ачуу
    .about = Ушул папкадагы журнал ачылат. Андан папкада эч нерсе өзгөрбөйт.
# review
folder-new = Жаңы журнал баштоо
    .about = Папка жок болсо, ал түзүлөт, анын ичинде бош журнал.
# review
folder-empty = Папка: жазыңыз же чаптаңыз
# review
folder-how = ~ сиздин үй папкаңызды билдирет. Тырмакчадагы жол да болот.
# review
start-about = Окуу сессияларынын журналы: жазып алуу, жыйынтыгын көрүү, башкаларга берүү. Интернетсиз иштейт.
# review
start-new = Жаңы журнал баштоо
    .about = Бош журнал { $folder } папкасында түзүлөт
# review
start-open = Журналды ачуу
    .about = Папка: өзүңүздүкү, кесиптешиңиздики же флешкадагы.
# review
start-sample = Үлгүнү көрүү
    .about = Баарын сынап көрүү үчүн ойдон чыгарылган 25 сессия.
# review
start-language = башка тил


## Attendance sheet

sheet-heading = Катышуучулардын тизмеси
# review
sheet-consent = Кол коюу менен уюштуруучулар менин аты-жөнүмдү жана бул жердеги маалыматтарды ушул тренинг боюнча отчет үчүн сактаарына макулмун. Телефонду жазбай койсо болот. Тизме жарыяланбайт: отчетто сандар гана болот. Алар канча аял, канча эркек келгенин, алардын жаш курагын жана муниципалитетте ким экенин көрсөтөт.
sheet-column-number = №
sheet-column-name = Аты-жөнү
sheet-column-sex = Жынысы
sheet-column-role = Ким
# review
sheet-column-born = Туулган жылы
# review
sheet-column-organisation = Уюму жана кызматы
# review
sheet-column-village = Айылы
sheet-column-phone = Телефону
# review
sheet-column-signature = Колу
# review
sheet-page = { $page }-барак, баары { $pages }
# review
sheet-signatures = Бул барактагы кол саны:
sheet-women = аялдар:
sheet-men = эркектер:
# review
sheet-sex = Жынысы: А – аял, Э – эркек; жазбай койсо болот.
# review
sheet-roles = Ким экени, цифра менен: { $roles }.


## Share

# Share: import
# review
screen-import = Жиберилгенди киргизүү
# review
scope-import = Эмнени киргизүү
# review
scope-unlock = Файлдын купуя сөзү
# review
scope-matching = Киргизилүүчү таблицанын тилкелери
# review
scope-unknown = Таблицанын белгисиз тилкелери
# review
scope-sheets = Бир нече барактуу файл
# review
scope-preview = Киргизүүнүн алдында
# review
command-take-in = Файлды киргизүү: сессиялар, журнал же таблица
# review
command-complete-path = Жолду табылганы менен улоо
    .hint = улоо
# review
command-unlock = Жабык файлды ачуу
    .hint = ачуу
# review
command-next-sheet = Файлдын кийинки барагы
    .hint = барак
# review
command-previous-sheet = Файлдын мурунку барагы
# review
command-go-on = Тилкелер туура: эмне өзгөрөрүн көрсөтүү
    .hint = улантуу
# review
command-take-all-in = Көрсөтүлгөндүн баарын киргизүү
    .hint = киргизүү
# review
command-next-fate = Өзгөртүүнүн бир түрүн гана көрсөтүү, анан кийинкисин
    .hint = бөлүгү
# review
command-previous-fate = Өзгөртүүнүн мурунку түрүн көрсөтүү
# review
command-with-names = Тизмедеги ысымдарды кошо киргизүү же калтыруу
# review
command-keep-rest = Белгисиз тилкелерди кошумча маалыматка кошуу же калтыруу
    .hint = кошумча
# review
import-about = Кесиптештин файлы, башка журналдын папкасы же таблица (CSV, XLSX): жолун териңиз, коюңуз, бул жерге сүйрөңүз же тандаңыз. Адегенде эмне өзгөрөрүн көрөсүз; сиз макул болмоюнча эч нерсе жазылбайт.
# review
import-file = Файл
# review
import-file-empty = жолду териңиз же коюңуз, же төмөндөн тандаңыз: ↓
# review
import-no-files = Документтерде жана жүктөөлөрдө киргизе турган эч нерсе жок.
# review
import-nothing-there = Ал жерде мындай башталган эч нерсе жок.
# review
import-column-file = Файл
# review
import-column-folder = Папка
# review
import-column-changed = Өзгөрткөн
# review
import-logbook = журнал
# review
import-copies = Бул журналда синхрондоштурулган папкадан { $count } көчүрмө жатат
# review
import-reading = Окулууда…
# review
import-planning = Эмне өзгөрөрү аныкталууда…
# review
import-writing =
    Киргизүү: { $count } файлдын { $done }.
    Esc токтотот; анда эч нерсе өзгөрбөйт.
# review
import-locked = { $name }: файл купуя сөз менен жабылган. Аны файлды жасаган адам билет. Ал эч жерде сакталбайт.
# review
import-passphrase = Купуя сөз
# review
import-wrong-passphrase = Бул купуя сөз файлды ачпайт. Клавиатуранын тилин жана баш тамгаларды текшерип, кайра аракет кылыңыз.
# review
import-sheet = «{ $name }» барагы, { $count } ичинен { $number } (← →)
# review
import-rows = { $count } сап
# review
import-columns-about = Ар бир тилке эмне деп түшүнүлдү. Катасын оңдоңуз: Enter тилкеде эмне болушу мүмкүн экенин көрсөтөт. Ал аталышы боюнча эстеп калынат.
# review
import-columns-no-day = Бир да тилкеде сессиянын күнү жок, ансыз сап окулбайт. Тилкени көрсөтүңүз: Enter.
# review
import-column-heading = Аталышы
# review
import-column-target = Түшүнүлгөнү
# review
import-column-sure = Ишеними
# review
import-column-example = Мисалы
# review
import-column-number = ({ $number }-тилке)
# review
import-sure-unknown = белгисиз
# review
import-sure-likely = болжол: караңыз
# review
import-sure-exact = сөзү боюнча
# review
import-sure-remembered = мурункудай
# review
import-sure-said = сиз айткандай
# review
import-pass-over = (өткөрүп жиберүү)
# review
import-into-notes = (кошумча маалыматка)
# review
import-personal = (жеке: калтырылат)
# review
import-rest-kept = Белгисиз тилкелер кошумча маалыматка жазылат.
# review
import-rest-left = Белгисиз тилкелер калтырылат.
# review
import-rest-people = Саптар сессияга эмес, адамдарга окшош, ошондуктан белгисиз тилкелер калтырылат; аларды кошумча маалыматка жазса болот.
# review
import-personal-about = Ал калтырылат: кошумча маалымат сессия жиберилгендердин баарына барат. Ошентсе да жазуу: Enter, анан { $notes }.
# review
import-picking = «{ $heading }» тилкесинде эмне бар?
# review
import-picking-empty = аталыштын бир бөлүгүн териңиз
# review
import-would = { $count } сессияны киргизүү: { $what }.
# review
import-would-learn = Сессиялар өзгөрбөйт, бирок журнал жерлерди же коддорду билип алат.
# review
import-would-nothing = Эч нерсе өзгөрбөйт: мунун баары бар.
# review
import-would-nothing-of-it = Мындан эч нерсе киргизилбейт.
# review
import-others = Ошол бойдон калат: { $what }.
# review
import-alike = { $count } жаңысы бар сессияга окшош (күнү менен жери бирдей): бул белги гана, экөө тең калат.
# review
import-learned = Журнал { $count } жерди жана кодду билип алат.
# review
import-names-come = { $count } тизмедеги ысымдар менен (боштук: ансыз).
# review
import-names-stay = { $count } тизмедеги ысымдарсыз (боштук: алар менен).
# review
import-only = Ушулар гана: { $what }
# review
import-column-title = Аталышы
# review
import-column-fate = Эмне болот
# review
import-column-also = Дагы
# review
import-fate-new = { $count } жаңы
    .short = жаңы
    .about = Ал бул журналда азырынча жок.
# review
import-fate-newer-there = { $count } аларда жаңыраак
    .short = аларда жаңыраак
    .about = Аларда бул жердегинин баары жана андан көбү бар: эми алардыкы көрсөтүлөт.
# review
import-fate-combined = { $count } эки жакта тең өзгөргөн
    .short = эки жакта тең
    .about = Аны эки жак тең өзгөрткөн, бирок ар башка жерин: эки өзгөртүү тең калат.
# review
import-fate-conflict = { $count } эки жакта тең өзгөргөн: чечүү керек
    .short = чечүү керек
    .about = Эки жак тең бир нерсени өзгөрткөн. Бири көрсөтүлөт, экинчиси сиз чечмейинче файлда сакталат.
# review
import-fate-deleted-there = { $count } аларда өчүрүлгөн
    .short = аларда өчүрүлгөн
    .about = Аны бул жердегинин баарын көргөн адам өчүргөн: ал себетке түшөт.
# review
import-fate-back = { $count } баарын билбей туруп өчүрүлгөн
    .short = кайтып келет
    .about = Аны бардык өзгөртүүлөрдү билбеген адам өчүргөн: ал белги менен кайтып келет же калат.
# review
import-fate-newer-here = { $count } бул жерде жаңыраак
    .short = бул жерде жаңыраак
    .about = Бул жерде алардагынын баары жана андан көбү бар.
# review
import-fate-deleted-here = { $count } бул жерде өчүрүлгөн
    .short = бул жерде өчүрүлгөн
    .about = Аны келгендин баарын көргөн адам бул жерде өчүргөн.
# review
import-fate-same = { $count } бирдей
    .short = бирдей
    .about = Экөө тең бирдей.
# review
import-fate-unfit = { $count } бириктирилбейт
    .short = бириктирилбейт
    .about = Ошол бойдон калат: экөөнү бириктирүүгө болбойт.
# review
import-fate-unread = { $count } окулбай калды
    .short = окулбай калды
# review
import-row = { $number }-сап
# review
import-also-alike = окшошу бар
# review
import-also-names = ысымдар
# review
import-also-by-hand = колдо өзгөргөн
# review
import-also-notes = төмөндө
# review
import-differs = { $group }: { $before } → { $shown }
# review
import-both = { $group }. Көрсөтүлөт: { $shown } ({ $by }). Жанында сакталат: { $kept } ({ $other }).
# review
import-resembles = Бар сессияга окшош: { $session }. Эгер ал ошол эле болсо, кийин бирин өчүрүңүз.
# review
import-back-for-names = Тизмесинде аны өчүргөн адам көрбөгөн ысымдар жазылган.
# review
import-names-of-sheet = Анын тизмесиндеги ысымдар да өзгөрөт.
# review
import-names-to-settle = Ысымдар тизмесинде { $count } сап эки тараптан тең оңдолгон: экөө тең сакталат.
# review
import-by-hand = Ал сакталгандан кийин бул программадан тышкары өзгөртүлгөн: бул өзгөртүү катары эсептелет.
# review
import-group-what = Аталышы, түрү, тилдери
# review
import-group-when = Күндөр, убакыт, абалы
# review
import-group-place = Жери
# review
import-group-attendance = Катышуучулар
# review
told-taken-in = { $count } сессия киргизилди. { $undo } баарын кайтарат.
# review
told-taken-in-marked = { $count } сессия киргизилип, белгиленди. { $undo } баарын кайтарат.
# review
told-taken-in-to-settle = Киргизилди. { $count } сессияны чечүү керек: F7. { $undo } баарын кайтарат.
# review
told-called-off = Токтотулду: эч нерсе өзгөргөн жок.
# review
told-completed = Үзүлүп калган аракет аягына чыгарылды: { $count } файл.
# review
refused-no-file-chosen = Файлдын жолун териңиз же тандаңыз.
# review
refused-no-day-column = Бир да тилкеде сессиянын күнү жок: адегенде көрсөтүңүз.
# review
refused-nothing-to-take-in = Эч нерсе өзгөрбөйт: мунун баары бар.

# Share: bundles
# review
share-profile-colleague = Кесиптешке
    .about = Бул сессиялар тууралуу баары, тизмедеги адамдардан башкасы. Кесиптешиңиз файлды журналына киргизет, ошондо эки журналда тең бирдей болот.
# review
share-profile-full = Толугу менен, адамдар кошулуп
    .about = Баары, тизмедеги ысымдар менен: аларды көрүүгө укугу бар адам үчүн. Файлды купуя сөз менен жабыңыз.
# review
share-profile-funder = Донорго
    .about = Сандар гана. 1ден 9га чейинки адам көрсөтүлгөн уячалар жашырылат, эсептеп чыгарууга болбошу үчүн дагы бирден уяча кошо жашырылат; жыйынтыктар туура бойдон калат.
# review
share-content-figures = өткөрүлгөн сессиялардын сандары: канча, кайсы күндөн кайсы күнгө чейин, саат, катышуучулар, тесттер, канча муниципалитет камтылды жана канчасын камтуу керек
# review
share-content-sessions = сессиялар: качан жана кайда, эмне окутулган, канча адам келгени ролу, жынысы жана жаш курагы боюнча, тесттер, документтер, макулдашуулар, эскертүүлөр
# review
share-content-trainers = тренерлердин ысымдары
# review
share-content-permitted-voices = катышуучулардын жарыялоого макул болгон пикирлери
# review
share-content-all-voices = катышуучулардын калган пикирлери
# review
share-content-programme = logbook.json файлынан ушул сессияларга керектүүсү: программа, максаттары жана тургундары менен муниципалитеттер, коддор
# review
share-content-edits = ким эмнени өзгөрткөнү жана кайсы сессиялар өчүрүлгөнү
# review
share-content-people = катышуучулардын тизмесиндеги ысымдар, телефондор, туулган жылдар жана калганынын баары
# review
share-content-own = сиздин аталышы бар чыпкаларыңыз жана таблицаларыңыз, черновиктер, жөндөөлөр
# review
share-content-breakdowns = катышуучулар жери, айы, тренердин түрү, сессиянын түрү, темасы, ролу, жынысы, жаш курагы жана тобу боюнча, 1ден 9га чейинки уячаларсыз
# review
share-content-each-session = өз-өзүнчө сессиялар: алардын аталыштары, күндөрү, документтери, макулдашуулары, эскертүүлөрү
# review
share-content-counts = роль, жыныс, курак жана топ боюнча сандар
# review
share-content-rest-of-sessions = сессиялардын документтери, макулдашуулары жана эскертүүлөрү
# review
share-content-name-of-programme = программанын аталышы
# review
share-content-rest-of-programme = logbook.json файлынан: программанын донору жана мөөнөтү, ар бир муниципалитеттин максаты жана тургундары
# review
share-content-made = файл качан жана sabak программасынын кайсы версиясы менен жасалганы
# review
share-content-maker = сиздин ысымыңыз, жөндөөлөрдө турганындай
# review
share-refused-too-large = Файлда { $size } МБ бар, ал эми { $limit } МБдан чоң файл кабыл алынбайт.
    .advice = Бөлүп жиберүүсүн сураңыз: экспортко чыпка көрсөткөн нерсе гана кирет.
# review
share-refused-too-many = Анда окууга мүмкүн болгондон көп нерсе бар: { $limit } жазуудан же ачкычтан ашык.
    .advice = { share-refused-too-large.advice }
# review
share-refused-archive = Файлдын аты кандай болсо да, бул архив же Excel китеби.
    .advice = Архивди ачып, ичиндегисин киргизиңиз; китептин атын .xlsx деп бүтүрүңүз.
# review
share-refused-locked = Файл купуя сөз менен жабылган.
    .advice = Купуя сөздү териңиз. Аны файлды жасаган адам билет.
# review
share-refused-locked-for-key = Файл ачкыч менен жабылган, купуя сөз аны ачпайт.
    .advice = Аны ачкычы бар программа менен ачыңыз же купуя сөз менен жабылган файлды сураңыз.
# review
share-refused-wrong-passphrase = Бул купуя сөз файлды ачпайт.
    .advice = Клавиатуранын тилин жана баш тамгаларды текшерип, кайра аракет кылыңыз. Купуя сөздү файлды жасаган адам билет.
# review
share-refused-too-much-work = Аны ачуу өтө көп убакытты алат.
    .advice = sabak файлдарды мындай жаппайт: аны sabak программасы менен жабууну сураныңыз.
# review
share-refused-lock-broken = Файл жабык жана жолдо бузулган.
    .advice = Файлды кайра жиберүүсүн сураңыз.
# review
share-refused-people = Бул бир тизменин ысымдары, сессиясы жок.
    .advice = Ысымдар сессиялары менен бирге келет: толук экспортту сураңыз.
# review
share-refused-logbook = Бул журналдын logbook.json файлы, сессиялары жок.
    .advice = Ал жаткан папканы толугу менен киргизиңиз же экспортту сураңыз.
# review
share-refused-other = Бул сессиялар файлы да, сессия да эмес.
    .advice = sabak өзүнүн JSON экспортун, өзүнчө сессиялардын файлдарын, журналдардын папкаларын, CSV жана XLSX таблицаларын кабыл алат.
# review
share-refused-figures = Бул донор үчүн сандар: сандар гана, киргизе турган эч нерсе жок.
    .advice = Кесиптештер үчүн экспортту сураңыз.
# review
share-refused-wrong-hash = Файл жасалгандагыдай эмес: анын изи башка байттардыкы.
    .advice = Ал жолдо бузулган же өзгөртүлгөн. Файлды кайра жиберүүсүн сураңыз; сессияны sabak программасында өзгөртүңүз.
# review
share-refused-newer = { $sentence }
    .advice = sabak программасынын жаңы версиясын орнотуңуз же эски версиясынын экспортун сураңыз.
# review
share-refused-broken = { $sentence }
    .advice = Ал жолдо бузулган же башка программа жасаган. Аны файл түрүндө кайра жиберүүсүн сураңыз.
# review
share-flaw-newer = { $sentence }
    .advice = Бул үчүн sabak программасынын жаңы версиясын орнотуңуз.
# review
share-flaw-broken = { $sentence }
    .advice = Муну кайра жиберүүсүн файлды жасаган адамдан сураңыз.
# review
share-flaw-too-large = Анда { $size } МБ бар, ал эми бир жазуудан { $limit } МБдан ашыгы окулбайт.
    .advice = { share-flaw-broken.advice }
# review
share-flaw-too-many = Тизмедеги пункттар же объекттеги ачкычтар окулуучу { $limit } санынан көп.
    .advice = { share-flaw-broken.advice }
# review
share-flaw-hidden = Бул жерде жашырын же тамгалардын тартибин өзгөрткөн белги турат: { $character }.
    .advice = Файлды жасаган адамдан бул сөздөрдү кайра терүүсүн сураңыз.
# review
share-flaw-foreign-id = Анын id белгиси sabak бергендей эмес: 7-версиядагы UUID.
    .advice = Муну жасаган программа башка id бериши керек.
# review
share-flaw-repeated = Ушундайы файлда мурда эле бар.
    .advice = Биринчисин киргизүүгө болот. Эгер ушунусу туура болсо, ушуну гана камтыган файлды сураңыз.
# review
share-flaw-stray = Бул файлда жок же окулбаган сессиянын ысымдары.
    .advice = Ысымдар сессиялары менен бирге келет: экөөнү тең сураңыз.
# review
share-flaw-unannounced = Бул ысымдар, ал эми файлда ысымдар жок деп жазылган.
    .advice = Сессияларды киргизүүгө болот. Ысымдар үчүн толук экспортту сураңыз.
# review
share-flaw-not-deleted = Бул качан жана ким тарабынан өчүрүлгөнү айтылган эмес.
    .advice = Бул жазуу боюнча эч нерсе өчүрүлбөйт.
# review
share-others-can = Калганын киргизүүгө болот.
# review
share-sessions-can = Сессияларды киргизүүгө болот.
# review
share-at-made = Файлды ким жасаган
# review
share-at-logbook = Журналдын бөлүгү
# review
share-at-session = Сессия { $number }
# review
share-at-deleted = Өчүрүлгөн сессия { $number }
# review
share-at-people = Тизме { $number }

# Share: tables
# review
handout-rows-sessions = Сессиялар
# review
handout-rows-counts = Эсептөө
# review
handout-rows-people = Адамдар
# review
handout-totals = Жыйынтыктар
# review
handout-session-id = Сессиянын коду
# review
handout-municipality-code = Муниципалитеттин коду
# review
handout-sex-other = Башка жыныс
# review
handout-sex-not-stated = Жынысы көрсөтүлгөн эмес
# review
handout-women-share = Аялдардын үлүшү
# review
handout-named = Тизме боюнча катышканы
# review
handout-number = Адамдардын саны
# review
handout-group-number = Топтогу саны
# review
handout-own-before = Өз тести чейин, %
# review
handout-own-after = Өз тести кийин, %
# review
handout-may-contact = Байланышууга болот
# review
handout-may-photograph = Сүрөткө тартууга болот
# review
handout-page = Тизменин барагы
# review
handout-line = Барактагы сап
# review
handout-held = Өткөрүлгөн сессиялар
# review
handout-first-day = Биринчи күн
# review
handout-last-day = Акыркы күн
# review
handout-target = Пландагы муниципалитеттер
# review
handout-code = Код
# review
handout-not-defined = Журналда жок коддор
# review
handout-suppressed = 1ден 9га чейинки адамдын саны көрсөтүлбөйт, алар менен бирге аларды эсептеп чыгарууга мүмкүн болгон башка сандар да. Жыйынтыктар так.

# Share: sheets
# review
sheet-target-id = Сессиянын ID'си
# review
sheet-target-place-code = Муниципалитеттин коду
sheet-target-district = Район
sheet-target-oblast = Облус
# review
sheet-target-row-role = Саптагылардын ролу
# review
sheet-target-row-sex = Саптагылардын жынысы
# review
sheet-target-row-age = Саптагылардын жаш курагы
# review
sheet-target-row-count = Сапта канча адам
# review
sheet-target-row-group = Саптагы топ
# review
sheet-target-row-group-count = Топтон канча адам
# review
sheet-target-participants = Бардык катышуучулар
# review
sheet-target-not-stated = Эч нерсе көрсөтүлбөгөн адамдар
# review
sheet-told-decoded = Файл UTF-8де эмес, ал { $name } катары окулду.
# review
sheet-told-letters-lost = Файл сакталганда айрым тамгалар суроо белгисине айланып кеткен (бул коддоодо ң, ө, ү жок). Аны XLSX же «CSV UTF-8» түрүндө кайра сактаңыз.
# review
sheet-told-errors = { $count } уячада маанинин ордуна ката турат.
# review
sheet-told-not-calculated = { $count } уячада формула бар, бирок жыйынтыгы жок. Файлды таблица программасында ачып, сактаңыз.
# review
sheet-told-only-women = Таблицада эркектер көрсөтүлгөн эмес; аялдардын үлүшү жынысы көрсөтүлгөндөрдөн эсептелет. Эркектердин тилкесин кошуңуз.
# review
sheet-told-only-men = Таблицада аялдар көрсөтүлгөн эмес; аялдардын үлүшү жынысы көрсөтүлгөндөрдөн эсептелет. Аялдардын тилкесин кошуңуз.
# review
sheet-personal-heading = «{ $heading }» – жеке маалымат.
# review
sheet-personal-telephone = «{ $heading }» тилкесинде телефон номерлери бар.
# review
sheet-personal-mail = «{ $heading }» тилкесинде электрондук почта даректери бар.
# review
sheet-personal-number = «{ $heading }» тилкесинде жеке номерлер бар.
# review
sheet-personal-left-out = Жеке маалымат калтырылат: { $columns }.
# review
sheet-personal-goes-out = Жеке маалымат кошумча маалыматка жазылып, сессия жиберилгендердин баарына барат: { $columns }.
# review
sheet-given = Жаңы сабактар мындайча кабыл алынат: { $what }. Ушундай аталыштагы мамыча башкача айтат.
# review
sheet-given-status = { $value }, ал эми күнү келе элек болсо – { $planned }
# review
sheet-refused-empty = Файлда бир да уяча жок.
# review
sheet-refused-too-large = Файл { $most } МБдан чоң.
# review
sheet-refused-unpacks = Китеп { $most } МБдан көпкө ачылат. Бул сессиялардын таблицасы эмес.
# review
sheet-refused-rows = Таблицада { $most } саптан көп. Аны бир нечеге бөлүңүз.
# review
sheet-refused-columns = Таблицада { $most } тилкеден көп. Керектүүлөрүн калтырыңыз.
# review
sheet-refused-cells = Таблицада { $most } уячадан көп. Аны бир нечеге бөлүңүз.
# review
sheet-refused-cell = { $row }-саптагы уячада { $most } белгиден көп.
# review
sheet-refused-old = Бул эски түрдөгү китеп (.xls) же сырсөзү бар китеп. Аны сырсөзсүз .xlsx түрүндө сактаңыз.
# review
sheet-refused-no-workbook = Бул архив, бирок китеп эмес. Таблица болсо, аны .xlsx же .csv түрүндө сактаңыз.
# review
sheet-refused-damaged = Китеп бузулган. Аны таблица программасында ачып, кайра сактаңыз.
# review
sheet-refused-no-text = Бул китеп да, текст түрүндөгү таблица да эмес.
# review
sheet-refused-encoding = Бул файлдын тамгалары кандай коддолгонун так аныктоо мүмкүн эмес. Аны «CSV UTF-8» же .xlsx түрүндө сактаңыз.
# review
sheet-trouble-no-day = Күнү көрсөтүлгөн эмес, сап алынган жок. Күнүн жазыңыз.
# review
sheet-trouble-bad-day = Сап алынган жок: күнү окулган жок. { $why }
# review
sheet-trouble-kept = { $why } Бул жердеги жазуу кошумча маалыматка кошулат.
# review
sheet-trouble-no-code = Бул «{ $list }» тизмесинде жок. Ал кошумча маалыматка кошулат.
# review
sheet-trouble-unknown-code = { $code } коду «{ $list }» тизмесинде жок. Ал ошол бойдон алынды.
# review
sheet-trouble-unknown-place = Мындай аталыштагы муниципалитет белгисиз. Аталышы ошол бойдон алынды; муниципалитетти формадан тандаңыз.
# review
sheet-trouble-several-places = Бир нече муниципалитет ушундай аталат: { $places }. Аталышы ошол бойдон алынды; районду көрсөткөн тилке кошуңуз же муниципалитетти формадан тандаңыз.
# review
sheet-trouble-likely-place = { $place } деп түшүнүлдү. Текшериңиз.
# review
sheet-trouble-unknown-place-code = Мындай коддуу муниципалитет жок. Код ошол бойдон алынды.
# review
sheet-trouble-year-taken = Күнү жылы жок жазылган; { $day } деп түшүнүлдү. Текшериңиз.
# review
sheet-trouble-bad-id = Бул сессиянын ID'си эмес, ал өткөрүп жиберилди.
# review
sheet-trouble-same = Бул сап { $row }-сап менен бирдей, бир гана жолу алынды.
# review
sheet-trouble-otherwise = Ошол эле сессиянын { $row }-сабында башкача жазылган, ал алынды. Бул кошумча маалыматка кошулат.
# review
sheet-trouble-does-not-add-up = Бул сан саптагы башка сандарга дал келбейт. Ал кошумча маалыматка кошулат.
# review
sheet-trouble-total = Сап башкалардын жыйынтыгы, алынган жок.
# review
sheet-trouble-uneven = Бул уячанын бөлүктөрү жанындагы уячалардын бөлүктөрүнө дал келбейт. Ал бүтүн алынды.
# review
sheet-trouble-hidden = Бул жерде жашырын же тамгалардын тартибин өзгөрткөн белгилер турган; алар алынды, тамгалар калды. Кагаз менен салыштырыңыз.
# review
sheet-trouble-too-much = Сапта сессияга сыйгандан көп жазылган, ал алынган жок.
# review
sheet-words-id = id, ид, сессиянын иди, сессиянын id, сессиянын коду, идентификатор
# review
sheet-words-starts-on = күнү, күн, дата, датасы, өткөн күнү, өткөрүлгөн күнү, тренингдин күнү, башталган күнү, качан, өткөрүү мөөнөтү
# review
sheet-words-ends-on = аяктоосу, аяктаган күнү, бүткөн күнү, акыркы күнү
# review
sheet-words-starts-at = убактысы, убакыт, башталган убактысы, башталышы
# review
sheet-words-hours = сааты, саат, сааттын саны, узактыгы, канча саат
# review
sheet-words-municipality = муниципалитет, айыл аймагы, айылдык аймак, айыл өкмөтү, айыл аймак, айыл, аймак, шаар, жөбо, жери, кайда
# review
sheet-words-venue = өтүүчү жери, өткөн жери, өткөрүлгөн жери, имарат, залы, дареги
# review
sheet-words-status = абалы, статусу
# review
sheet-words-kind = түрү, тренингдин түрү, сессиянын түрү
# review
sheet-words-languages = тил, тили, тилдер, тилдери
# review
sheet-words-title = аталышы, тренинг, тренингдин аталышы, иш-чара, иш-чаранын аталышы, сессия
# review
sheet-words-trainers-name = тренер, тренерлер, тренердин аты, тренердин аты-жөнү, ким өткөрдү, фасилитатор
# review
sheet-words-trainers-type = тренердин түрү
# review
sheet-words-trainers-part = тренердин ролу, тренердин катышуусу
# review
sheet-words-topics = тема, темасы, темалар, темалары, тренингдин темасы
# review
sheet-words-methods = ыкма, ыкмасы, ыкмалар, ыкмалары
# review
sheet-words-attendance-headcount = жалпы саны, жалпы, бардыгы, баары, катышуучулар, катышуучулардын саны, катышуучулар саны, катышкандар, катышкандардын саны, адам саны, канча киши
# review
sheet-words-knowledge-before = тест мурда, тренингге чейинки тест, алдын ала тест
# review
sheet-words-knowledge-after = тест кийин, тренингден кийинки тест, жыйынтык тест
# review
sheet-words-knowledge-tested = тест тапшырган, тест тапшыргандар
# review
sheet-words-documents-title = документ, документтер, каралган документтер
# review
sheet-words-documents-finding = корутунду, корутундулар
# review
sheet-words-documents-recommendation = сунуш, сунуштар
# review
sheet-words-voices-text = пикир, пикирлер, пикири
# review
sheet-words-follow-up-action = кийинки кадамдар, макулдашуулар
# review
sheet-words-follow-up-due = аткаруу мөөнөтү
# review
sheet-words-notes = эскертүү, эскертүүлөр, комментарий, кошумча маалымат
# review
sheet-words-none = т/н, №, катар саны, иреттик номери, колу, аялдардын үлүшү, тизме боюнча катышканы, жынысы көрсөтүлгөн эмес
# review
sheet-words-private = аты-жөнү, катышуучунун аты, телефон, электрондук почта, e-mail, туулган, фамилия, паспорт, жеке номер, инн, пин, үй дареги
# review
sheet-words-place-code = муниципалитеттин коду, соате, соате коду
# review
sheet-words-district = район, району
# review
sheet-words-oblast = облус, облусу
# review
sheet-words-row-role = ролу, роль, категориясы, катышуучунун ролу
# review
sheet-words-row-sex = жыныс, жынысы
# review
sheet-words-row-age = жашы, жаш курагы, курагы, жаш тобу
# review
sheet-words-row-count = саны, сан, канча, адамдардын саны
# review
sheet-words-row-group = топ, тобу, социалдык топ
# review
sheet-words-row-group-count = топтогу саны, топтун саны
# review
sheet-words-participants = катышуучулар, катышуучу
# review
sheet-words-filler = саны, жалпы, алардын, анын, ичинен, ичинде, катышуучулар, катышуучулардын, катышкан, катышты, киши, адам, болуп
# review
sheet-words-total = жалпы, бардыгы, баары, жыйынтыгы, жалпысынан
# review
sheet-words-unit = киши, адам, катышуучу, саат
# review
sheet-words-day = ж, жыл, жылы, жылдын, күнү
# review
sheet-words-place-kind = айыл аймагы, айыл өкмөтү, айыл аймак, айыл кеңеши, айылы, айыл, аймагы, шаары, шаар, мэриясы, району, районунун, облусу, облусунун
# review
sheet-words-age-over = улуу, жогору, өйдө
# review
sheet-words-age-under = чейин, чейинки, кичүү, төмөн
# review
sheet-words-age-years = жаш, жашка, жаштагы, жаштан, жана, андан, куракта
# review
sheet-words-sex-female = аялдардын, айымдар, кыздар, кыз-келиндер
# review
sheet-words-sex-male = эркектердин, эркек кишилер
# review
sheet-words-sex-other = башка жыныс
# review
sheet-words-role-local_authority = жергиликтүү бийлик өкүлдөрү, бийлик өкүлдөрү, муниципалдык кызматкер, муниципалдык кызматкерлер, айыл өкмөтүнүн кызматкери, айыл өкмөтүнүн кызматкерлери
# review
sheet-words-role-councillor = депутаттар, айыл кеңештин депутаттары, айыл кеңеш депутаттары, жергиликтүү кеңештин депутаттары, кеңештин мүчөлөрү
# review
sheet-words-role-social_specialist = социалдык адистер, социалдык кызматкер, социалдык кызматкерлер
# review
sheet-words-role-executive_secretary = жооптуу катчылар, катчылар
# review
sheet-words-role-resident = тургундар, жергиликтүү тургундар, жашоочулар, айыл тургундары
# review
sheet-words-role-other = башкалар
# review
sheet-words-group-disability = дмча, ден соолугунун мүмкүнчүлүктөрү чектелген адамдар, майыптыгы бар, майыптар
# review
sheet-words-group-ethnic_minority = этникалык азчылык, этникалык топтор, улуттук азчылыктар
# review
sheet-words-group-low_income = аз камсыз болгондор, аз камсыз үй-бүлөлөр
# review
sheet-words-group-youth = жаштар, жаштардын
# review
sheet-words-status-held = өткөн, өттү, өткөрүлдү
# review
sheet-words-status-planned = план, пландалды, пландалууда
# review
sheet-words-status-postponed = жылдырылды
# review
sheet-words-status-cancelled = жокко чыгарылды
# review
sheet-words-kind-initial = алгачкы, баштапкы
# review
sheet-words-kind-refresher = кайталоо, кайталанган
# review
sheet-words-kind-training_of_trainers = тренерлерди окутуу
# review
sheet-words-part-conducted = өткөрдү, өткөргөн
# review
sheet-words-part-co_facilitated = кошо өткөрдү, кошо өткөргөн
# review
sheet-words-part-took_part = катышты, катышкан
# review
sheet-words-part-organised = уюштурду, уюштурган
# review
sheet-words-language-ky = кыргызча, кыргыз, кыргыз тили, кыргыз тилинде
# review
sheet-words-language-ru = орусча, орус, орус тили, орус тилинде
# review
sheet-words-language-en = англисче, англис, англис тили, англис тилинде

# Share: export
# review
share-form-json = sabak үчүн (JSON)
# review
share-form-json-figures = Программалар үчүн (JSON)
# review
share-form-csv = CSV
# review
share-form-xlsx = Excel
# review
share-form-ics = Календарь
    .about = Пландалган сессиялар: телефондогу же кеңседеги календарь үчүн.
# review
share-content-table = Карап, эсептеп, диаграмма түзө турган таблица; аны sabak да кабыл алат.
# review
share-content-totals = жыйынтыктары жана диаграммалары бар барак
# review
share-content-rows-sessions = ар бир сессияга бир сап: качан жана кайда, эмне окутулган, катышуучулар жынысы боюнча, тесттер, документтер, макулдашуулар, эскертүүлөр
# review
share-content-rows-counts = роль, жыныс, курак жана топ боюнча ар бир санга бир сап, качан, кайда болгону жана эмне окутулганы менен
# review
share-content-rows-people = ар бир адамга бир сап: аты-жөнү, телефону, туулган жылы, качан, кайда болгону жана эмне окутулганы менен
# review
share-content-planned = датасы бар пландалган сессиялар: качан, кайда, эмне жөнүндө, тренердин түрлөрү, тилдер
# review
share-content-not-planned = башка бардык сессиялар
# review
told-export-cancelled = Жокко чыгарылды: файл жазылган жок.
# review
refused-no-workbook = Китепте орун жетпейт: { $why }
# review
share-line-what = Сессиялар
# review
share-line-form = Файл
# review
share-line-for = Ким үчүн
# review
share-line-rows = Ар бир сап
# review
share-line-language = Тили
# review
share-line-passphrase = Купуя сөз
# review
share-line-again = Дагы бир жолу
# review
share-line-folder = Папка
# review
share-line-name = Аты
# review
share-line-write = Файлды жазуу
# review
share-line-take-in = Файлды киргизүү…
# review
share-passphrase-empty = жок: файл колуна тийген киши окуйт
# review
share-what-filter = Чыпка боюнча: { $count }
# review
share-what-no-filter = Чыпкасыз: { $count }
# review
share-what-marked = Белгиленген: { $count }
# review
share-what-all = Баары: { $count }
# review
share-preview = Эмне жазылат
# review
share-where = Файлга: { $path }
# review
share-made = Акыркы жазылган: { $path }
# review
share-names-open = Анда аты-жөнү, телефон жана туулган жылдар бар; купуя сөз жок, файл колуна тийген киши аларды окуйт.
# review
share-names-open-table = Анда аты-жөнү, телефон жана туулган жылдар бар, файл колуна тийген киши аларды окуйт. Таблица купуя сөз менен жабылбайт; sabak үчүн файл (JSON) жабылат.
# review
share-names-locked = Анда аты-жөнү, телефон жана туулган жылдар бар. Аны купуя сөз гана ачат: ал эч жерде сакталбайт, унутулса файл ачылбайт.
# review
share-passphrase-short = Купуя сөз кыска: компьютер мындайлардын баарын тез эле териштирип чыгат. Бири-бирине тиешеси жок бир нече сөз жакшыраак.
# review
share-unreadable = { $count } файл окулбайт, алар кирбейт.
# review
share-reading = Папка дагы окулуп жатат: сессиялар көбөйөт.
# review
share-inside = Анда бар: { $parts }.
# review
share-outside = Анда жок: { $parts }.
# review
share-count-sessions = { $count } сессия
# review
share-count-planned = датасы бар { $count } пландалган сессия
# review
share-count-figures = { $count } сессиянын көрсөткүчтөрү
# review
share-count-of-them-planned = анын ичинде пландалганы: { $count }
# review
share-count-people = аты-жөнү менен: { $count } киши, тизмелер: { $sheets }
# review
share-count-deletions = өчүрүлгөнү: { $count }
# review
share-working = Esc жокко чыгарат: анда файлдан эч нерсе калбайт.
# review
screen-marked = белгиленген: { $count }
# review
told-exported = Жазылды: { $name }
# review
refused-nothing-to-export = Мындай сессия жок: башкасын же башка файлды тандаңыз.
# review
refused-passphrases-differ = Купуя сөздү эки жолу, бирдей кылып терүү керек.
# review
refused-no-whole-folder = Папканы башынан толук жазыңыз: ~ — өз папкаңыз.
# review
refused-no-file-name = Файлга ат бериңиз, бул белгилер болбосун: \ / : * ? " < > |
# review
question-file-there =
    Мындай аттуу файл бар. Жаңысын жанына жазууга болот: атына номер кошулат.
    .title = Кайсы ат менен?
# review
button-beside = Жанына жазуу
# review
button-replace = Алмаштыруу

# Share: conflicts
# review
settle-about = Ар биринен бирди тандап (Enter), сактаңыз.
# review
settle-value = Эмне жазылган
# review
settle-author = Ким, качан
# review
settle-nobody = аты жок
# review
settle-by-hand = кол менен оңдолгон, ким экени белгисиз
# review
settle-shown = азыр көрсөтүлүп турат
# review
settle-deletion = Өчүрүлгөн, бирок билбеген бирөө оңдогон
# review
settle-deletion-names = Тизмедеги бардык ысымдарды көрбөгөн адам өчүргөн
# review
settle-keep = Сессияны калтыруу
    .about = Сессия ичиндеги баары менен калат. Өчүргөн киши анын калтырылганын көрөт.
# review
settle-delete = Кайра өчүрүү
    .about = Сессия кийинки оңдоолору менен себетке түшөт. Муну артка кайтарса болот.
# review
settle-clock = Оңдоонун күнү келе элек
# review
settle-redate = Бул оңдоолорду бүгүнкү күн менен белгилөө
    .about = Маанилер ошол бойдон калат; оңдоолордун күнү гана өзгөрөт.
# review
settle-raw = Маани эмес
    .about = Сессияда мындай маани болбойт; аны көрсө болот, бирок тандоого болбойт.
# review
settle-line = Ысымдар, { $line }-сап
    .on-page = Ысымдар, { $line }-сап ({ $page }-бет, { $on_page }-сап)
# review
settle-paper = { $page }-бет, { $line }-сап
# review
settle-keep-names = Ысымдарды калтыруу
    .about = Ысымдар ичиндеги бардыгы менен калат. Өчүргөн адам алардын калтырылганын көрөт.
# review
settle-keep-line = Сапты калтыруу
    .about = Сап тизмеде оңдолгон түрүндө калат.
# review
settle-take-out = Кайра алып салуу
    .about = Сап кийинки оңдоолору менен тизмеден кетет. Муну кайтарса болот.
# review
told-all-chosen = Ар биринен бирден тандалды: Ctrl+S жазып коёт.
# review
told-settled = Чечилди. Ctrl+Z артка кайтарат.
# review
told-combined = { $name } сактаган менен бириктирилди; сиздин өзгөртүүлөр сактала элек.
    .nobody = Башка бирөө сактаган менен бириктирилди; сиздин өзгөртүүлөр сактала элек.
# review
told-saved-combined = { $name } сактаган менен бириктирилип сакталды.
    .nobody = Башка бирөө сактаган менен бириктирилип сакталды.
# review
refused-not-a-value = Сессияда мындай маани болбойт; башкасын тандаңыз.
# review
refused-nothing-chosen = Азырынча эч нерсе тандалган жок: Enter тандайт.
# review
refused-nothing-to-settle = Бул сессиянын көчүрмөлөрү айырмаланбайт.
# review
refused-save-first = Адегенде өзгөртүүлөрүңүздү сактаңыз же кайтарыңыз.

# Share: history
# review
versions-about = Ушул компьютерде. Enter версияны жаңы оңдоо кылып кайтарат.
# review
versions-when = Качан
# review
versions-who = Ким
# review
versions-what = Эмне өзгөргөн
# review
versions-now = азыр
# review
versions-by-hand =
    Кол менен оңдолгон, ким экени белгисиз.
    .short = кол менен
# review
versions-by-hand-found = Кол менен оңдолгон, ким экени белгисиз; { $day } табылды.
# review
versions-first = сакталгандардын эң эскиси
# review
versions-kept = жанында башка маани сакталды
# review
versions-settled = бир нече маанинин бири тандалды
# review
versions-nothing = көрүнгөн эч нерсе өзгөргөн жок
# review
versions-is-now = Сессия азыр ушундай.
# review
versions-same = Анда азыркыдай эле жазылган.
# review
versions-differs = Азыркыдан эмнеси менен айырмаланат
# review
versions-then-now = анда: { $then }   азыр: { $now }
# review
told-brought-back = Жаңы оңдоо катары кайтарылды. Ctrl+Z жокко чыгарат.
# review
told-brought-into-form = Форма ошол версияны көрсөтөт; калтыруу үчүн сактаңыз. Ctrl+Z кайтарат.
# review
refused-no-earlier = Бул сессиянын мурунку версиялары бул жерде сакталган эмес.
# review
refused-says-the-same = Сессия ансыз да ушундай.


# Share: arriving
# review
share-refused-no-file = Бул аягына чейин окула турган файл эмес, түзмөк, канал же аларга шилтеме.
    .advice = Файлды же журналдын папкасын көрсөтүңүз.
# review
share-flaw-apart = Ал эки жолу келди, эки көчүрмөсүн бириктирүүгө болбойт.
    .advice = Жөнөткөн адамдан ушул сессия гана болгон бир файл сураңыз.

# Share: the command line
# review
cli-value-column = ТИЛКЕ=ТАЛАА
# review
cli-about-import = Жиберилгенди киргизүү: сессиялар, башка журнал, таблица
# review
cli-about-export = Сессияларды башкалар үчүн файлга жазуу
# review
cli-argument-files = Экспорт файлдары, өзүнчө сессиялардын файлдары, башка журналдардын папкалары, таблицалар (CSV, XLSX)
# review
cli-option-dry-run = Эмне болорун гана айтуу; эч нерсе жазбоо
# review
cli-option-undo = Буйрук сабынан акыркы киргизүүнү кайтаруу, киргизилгенди эч ким өзгөртө элек болсо
# review
cli-option-passphrase-file = Биринчи сабы купуя сөз болгон файл; ансыз SABAK_PASSPHRASE, болбосо суралат
# review
cli-option-column = Таблицанын тилкесинде эмне бар, мисалы Качан=starts_on; = белгисинен кийин сөз болбосо, тилке өткөрүлөт; бир нече жолу жазууга болот
# review
cli-option-sheet = Китептин барагы; ансыз сессиялары бар биринчиси
# review
cli-option-with-people = Башка журналдын папкасындагы тизмелердин аттарын да киргизүү
# review
cli-option-without-people = Аттарды киргизбөө, толук экспорттон да
# review
cli-option-with-unmatched = Таблицанын белгисиз тилкелерин кошумча маалыматка жазуу, адамдардын тизмесинен да; жеке маалыматты эмес
# review
cli-option-without-unmatched = Таблицанын белгисиз тилкелерин калтыруу
# review
cli-option-export-to = Файл же бар папка; - стандарттык чыгаруу үчүн; ансыз документтер папкасы
# review
cli-option-form = Кандай файл; ансыз файлдын атынын аягы боюнча, болбосо json
# review
cli-option-profile = Ким үчүн: colleague – кесиптешке (катышуучулардын аттарысыз), full – толук (алар менен), funder – донорго (сандар гана); ансыз colleague
# review
cli-option-export-rows = CSV файлынын сабы эмне жөнүндө: сессия, сан, адам (full гана); ансыз sessions
# review
cli-option-lock = Толук JSON файлын купуя сөз менен жабуу; ансыз аны эч ким ача албайт
# review
cli-option-overwrite = Мурунтан бар файлды алмаштыруу
# review
cli-example-import-dry = эмне болору
# review
cli-example-import = экөөнөн тең баары, бир кадам менен
# review
cli-example-import-column = тилкеде эмне барын айтуу
# review
cli-example-export = адамдардан башкасынын баары, кесиптешке
# review
cli-example-export-funder = сандар гана, кичине сандарсыз
# review
cli-example-export-lock = баары, купуя сөз менен жабык
# review
cli-passphrase-open = Купуя сөз (ал көрүнбөйт):
# review
cli-passphrase-new = Жаңы купуя сөз (ал көрүнбөйт):
# review
cli-passphrase-again = Дагы бир жолу:
# review
cli-no-passphrase = Купуя сөз керек. Ал жазылган файлды --passphrase-file менен көрсөтүңүз, SABAK_PASSPHRASE өзгөрмөсүнө жазыңыз же буйрукту терминалда иштетиңиз: ал жерде суралат.
# review
cli-passphrases-differ = Алар дал келген жок. Эч нерсе жазылган жок; кайра аракет кылыңыз.
# review
cli-export-calendar-has-no-profile = Календардын профили жок: анда эч ким аталбайт. --profile сөзүн алып салыңыз.
# review
cli-export-no-funder-table = Донор үчүн сандар – бир нече таблица: --form xlsx же --form json жазыңыз.
# review
cli-export-rows-of-csv = --rows бир гана таблицасы бар CSV үчүн; башка файлдарда баары бар, ар бири өз барагында.
# review
cli-export-people-in-full = Ар бир адамга бир сап – аттар: бул толук экспортто гана болот. Алуучу аттарды билсе болсо, --profile full кошуңуз.
# review
cli-export-lock-full = Купуя сөз менен толук JSON файлы жабылат: --profile full жана --form json кошуңуз же --lock сөзүн алып салыңыз.
# review
cli-export-not-for-eyes = Бул файл терминал үчүн эмес: аны файлга же программага багыттаңыз же --to менен файлды көрсөтүңүз.
# review
cli-export-exists = { $path } мурунтан эле бар, ал ошол бойдон калат. --to менен башка файлды көрсөтүңүз же --overwrite кошуңуз.
# review
cli-export-ending = { $path }: файлдын бир да түрү мындай бүтпөйт. { $forms } болот же түрүн --form менен айтыңыз.
# review
cli-export-no-file = { $path } – түзмөк же канал, ал жерге файл коюлбайт. --to - стандарттык чыгарууга жазат.
# review
cli-export-nothing-planned = Датасы бар пландалган сессия жок, календарга жаза турган эч нерсе жок: файл жазылган жок.
# review
cli-export-written = { $path }: { $sessions }.
# review
cli-export-inside = Файлда бар:
# review
cli-export-outside = Файлда жок:
# review
cli-export-names-open = Бул файлда адамдар аталган, ал колунда болгон ар ким окуй алат. Аны аттарды билсе боло турган адамга гана бериңиз; --lock аны жабат.
# review
cli-export-names-open-table = Бул файлда адамдар аталган, аны алган ар бир киши окуй алат. Аны ысымдарды билүүгө укугу бар адамга гана бериңиз. Таблица купуя сөз менен жабылбайт: жабык файлды --form json --lock жасайт.
# review
cli-export-names-locked = Бул файлда адамдар аталган; ал купуя сөз менен жабылган. Аны файл менен чогуу эмес, башка жол менен айтыңыз. Ансыз файлды эч ким ача албайт, сиз да.
# review
cli-import-nothing-taken = Эч нерсе киргизилген жок, журнал мурдагыдай эле.
# review
cli-import-cancelled = Жокко чыгарылды: эч нерсе киргизилген жок.
# review
cli-import-changed = { $path } ошол учурда өзгөрдү, ошондуктан эч нерсе киргизилген жок. Буйрукту кайра иштетиңиз.
# review
cli-import-no-sheet = «{ $asked }» барагы жок. Барлары: { $known }
# review
cli-import-no-day = Бул сессиялардын файлы эмес, ал эми таблица катары анда күндөрү бар тилке жок. Баш сөздөр: { $known }. Кайсы тилке экенин айтыңыз: --column "БАШ СӨЗ=starts_on"
# review
cli-import-column-form = «{ $asked }» ичинде = белгиси жок. Баш сөздү, = жана талааны жазыңыз: --column "Качан=starts_on"
# review
cli-import-no-column = «{ $asked }» деген тилке жок. Баш сөздөр: { $known }
# review
cli-import-no-field = «{ $asked }» деген талаа жок. Формадагы аталышы же бул сөздөрдүн бири жарайт: { $known }
# review
cli-import-nobody = аты жок бирөө
# review
cli-import-bundle = { $path }: файл { $day } жасалган, автору: { $by }. { $profile }.
    .undated = { $path }: жасаган: { $by }; качан экенин окууга болбойт. { $profile }.
# review
cli-import-sheet = { $path }, «{ $name }» барагы
# review
cli-import-other-sheets = Башка барактарда да сабактар бар, алар кабыл алынган жок: { $names }. Ар бири --sheet АТЫ менен кабыл алынат.
# review
cli-import-heading = Баш сөз
# review
cli-import-holds = Эмне деп алынды
# review
cli-import-passed-over = (өткөрүлдү)
# review
cli-import-people = Саптар сессияга эмес, адамдарга окшош, ошондуктан белгисиз тилкелер калтырылды. --with-unmatched аларды кошумча маалыматка жазат.
# review
cli-import-personal = Ал калтырылат: кошумча маалымат сессия жиберилгендердин баарына барат. Ошентсе да жазуу: --column "{ $heading }=notes"
# review
cli-import-outcome = Алар эмне болот
# review
cli-import-count = Сессия
# review
cli-import-new = жаңы
# review
cli-import-newer-there = ал жакта жаңыраак: кабыл алынат
# review
cli-import-combined = эки жагынан тең өзгөртүлгөн: эки оңдоо тең калат
# review
cli-import-conflict = эки жагынан тең бир эле жери өзгөртүлгөн: экөө тең сакталды, чечүү керек
# review
cli-import-deleted-there = ал жакта өчүрүлгөн: себетке кетет
# review
cli-import-back = бардык оңдоолорду көрбөгөн адам өчүргөн: белгиси менен калат
# review
cli-import-newer-here = бул жакта жаңыраак: калат
# review
cli-import-deleted-here = бул жакта өчүрүлгөн: өчүрүлгөн бойдон калат
# review
cli-import-same = өзгөрүүсүз
# review
cli-import-unfit = бириктирүүгө болбойт: ошол бойдон калат
# review
cli-import-unreadable = киргизүүгө болбойт
# review
cli-import-changes = Эмне өзгөрөт:
# review
cli-import-stays = Эмне ошол бойдон калат жана эмнеге:
# review
cli-import-left = Эмнени киргизүүгө болбойт:
# review
cli-import-rows = Саптар жөнүндө билүү керек:
# review
cli-import-more = … дагы { $count }; баары --json жообунда
# review
cli-import-with-names = тизмесиндеги аттар менен
# review
cli-import-back-for-names = аны өчүргөн адам тизмедеги ысымдарды көргөн эмес
# review
cli-import-by-hand = колдо же башка программада өзгөртүлгөн
# review
cli-import-resembles = сизде бар { $id } окшойт: күнү менен жери бирдей
# review
cli-import-row = { $row }-сап
# review
cli-import-cell = { $row }-сап, «{ $heading }»
# review
cli-import-names-left = Аттары бар тизмелер киргизилген жок: { $count }. --with-people аларды да киргизет.
# review
cli-import-learned = Журнал билип алган муниципалитеттер жана коддор: { $count }
# review
logbook-differs = { $what }: бул жерде { $here }, тигил жакта { $there }
# review
logbook-differs-name = Программа
# review
logbook-differs-funder = Каржылоочу
# review
logbook-differs-marker = Гендердик маркер
# review
logbook-differs-from = Программанын башталышы
# review
logbook-differs-to = Программанын аягы
# review
logbook-differs-ages = Жаш курактык топтор
# review
logbook-differs-sessions = Канча сабак керек: { $place }
# review
logbook-differs-participants = Канча катышуучу керек: { $place }
# review
logbook-differs-called = { $code } аталышы
# review
import-logbook-begins = Программа жана жаш курактык топтор кабыл алынат: бул журналда азырынча эч нерсе жок.
# review
import-logbook-stays = Журналдар айырмаланат; бул жердегидей калат: { $what }.
# review
import-logbook-more = жана дагы { $count }
# review
cli-import-nothing = Эч нерсе өзгөрбөйт: киргизүүгө боло тургандын баары бар.
# review
cli-import-nothing-of-it = Мындан эч нерсе киргизилбейт; журнал мурдагыдай калды.
# review
cli-import-dry = Эч нерсе жазылган жок. --dry-run болбосо, баары бир кадам менен аткарылат.
# review
cli-import-done = Аткарылды, бир кадам менен.
# review
cli-import-way-back = Бул файлдарды эч ким өзгөртө электе баарын кайтаруу: sabak import --undo
# review
cli-option-restore = Сабакты таштандыдан кайтаруу
# review
cli-option-deleted = Таштандыдагы сабактар: ким жана качан өчүрдү
# review
cli-history-restored = Сабак кайтып келди.
# review
cli-history-in-trash = Ал өчүрүлгөн жана таштандыда турат; --restore менен кайтып келет.
# review
cli-history-none-deleted = Таштандыда сабак жок.
# review
cli-history-deleted-by = өчүрүлгөн: { $at }, { $by }
# review
cli-history-how-back = sabak history ID --restore сабакты кайтарат.
# review
cli-import-no-way-back = Баарын бир жолу кайтарууга болбойт: мурдагысын сактоого мүмкүн болгон жок. Сессиянын мурдагы түрү экрандардагы тарыхында.
# review
cli-import-none-to-undo = Бул журналда буйрук сабынан кайтара турган киргизүү жок.
# review
cli-import-undo-cancelled = Токтотулду: эч нерсе кайтарылган жок.
# review
cli-import-undo-changed = { $path } киргизүүдөн кийин өзгөргөн, ошондуктан эч нерсе кайтарылган жок. Сессиянын мурдагы түрү тарыхында: sabak history ID
# review
cli-import-undone = { $day } күнкү киргизүү кайтарылды: { $count } файл мурдагыдай болду.
# review
cli-import-settle = Эки жагынан тең өзгөртүлгөн нерсени экрандарда чечүү керек: sabak

## Command line

# review
cli-heading-examples = Мисалдар:
# review
cli-heading-usage = Чакыруу жолу:
# review
cli-heading-commands = Буйруктар
# review
cli-heading-arguments = Аргументтер
# review
cli-heading-options = Параметрлер
cli-heading-name = Аты
# review
cli-heading-statuses = Аяктоо коду
cli-value-folder = ПАПКА
cli-value-file = ФАЙЛ
# review
cli-value-command = БУЙРУК
# review
cli-value-options = ПАРАМЕТРЛЕР
cli-value-text = ТЕКСТ
cli-value-id = ID
# review
cli-value-shell = КАБЫКЧА
cli-value-lines = САН
cli-value-to = ЖОЛ
# review
cli-value-month = АЙ
cli-value-word = СӨЗ
# review
cli-value-name = АТЫ
# review
cli-about-sabak = Сессиялардын журналын жүргүзөт жана анын жыйынтыгына жооп берет. Буйруксуз экрандары ачылат.
# review
cli-about-demo = Үлгүнүн көчүрмөсүн ачуу
# review
cli-about-list = Сессияларды көрсөтүү, ар бирин бир сапта
# review
cli-about-filters = Аты бар чыпкаларды тизмелөө
# review
cli-about-show = Бир сессиянын бардык талааларын көрсөтүү
# review
cli-about-history = Бул компьютер сактаган бир сессиянын версияларын тизмелөө
# review
cli-about-sheet = Сессиянын бош катышуучулар тизмесин басып чыгаруу үчүн жазуу
# review
cli-about-summary = Өткөрүлгөн сессиялардын жыйынтыгын чыгаруу
# review
cli-about-calendar = Сессияларды күндөр боюнча көрсөтүү же пландалгандарын башка календарларга жазуу
cli-about-coverage = Кайсы темалар кайда өткөнүн жана эмне жетишпегенин айтуу
cli-about-table = Каалаганды каалаган белги боюнча эсептөө: таблица
# review
cli-about-check = Эмне жетпейт, эмне шектүү, эмне окулбайт: ошону көрсөтүү
# review
cli-about-schema = Журналдын файлынын JSON Schema сүрөттөмөсүн чыгаруу
# review
cli-about-completions = Кабыкча үчүн автотолуктоону чыгаруу
# review
cli-about-man = Колдонмонун барагын чыгаруу
# review
cli-argument-folder = Журналдын папкасы; көрсөтүлбөсө, акыркы ачылган журнал же өзүңүздүкү
# review
cli-argument-id = Сессиянын идентификатору же анын башталышы
# review
cli-argument-file = Кайсы файл: журналдын session, people же logbook файлы же bundle
# review
cli-argument-shell = bash, elvish, fish, powershell же zsh
# review
cli-option-folder = Журналдын папкасы; көрсөтүлбөсө, акыркы ачылган журнал же өзүңүздүкү
# review
cli-option-filter = Туура келген сессиялар гана: сөздөр жана облус: район: жер: түр: тема: ыкма: абал: баштап: чейин: текшерүү:
# review
cli-option-filter-name = Журналдын ушундай аталган чыпкасына туура келген сессиялар гана; --filter менен бирге экөөнө тең. Аттары: sabak filters
# review
cli-option-json = Башка программа үчүн JSON форматында жооп берүү
# review
cli-option-ages = Жашты ушул топтор боюнча көрсөтүү, эсептер же белгилүү жаштар мүмкүндүк бергенче
# review
cli-option-compare = Жыйынтыктарды башкалар менен салыштыруу: target (план), time-before (мындан мурунку ошончо убакыт), year-before (бир жыл мурун), all (баары), чыпканын аты же чыпканын сөздөрү
# review
cli-option-by = Пландалган жана өткөрүлгөн сессияларды ушул убакыт аралыктары боюнча көрсөтүү; ансыз — ылайыктуусу боюнча
cli-option-csv = CSV таблицасы менен жооп берүү
# review
cli-option-markdown = Markdown таблицасы менен жооп берүү
# review
cli-option-not-stated = Жынысы же курагы канча пайызга чейин көрсөтүлбөсө болот; ансыз жөндөөлөрдөгүдөй, болбосо { $usual }
# review
cli-option-margin = Топтун залдагы үлүшү тургундардын арасындагы үлүшүнөн ушунча пайыздан көбүрөөк аз болсо, аны аз деп айтуу; ансыз { $usual }
# review
cli-option-room = Залда ким болгонун жана ал жерде ким жашаарын гана көрсөтүү
cli-option-rows = Ылдый эмне турат: oblast, district, municipality, trainer-type, trainer, topic, method, role, sex, age, group, document-kind, kind, language, status, year, quarter, month, week
# review
cli-option-columns = Оңго эмне турат: ошол эле сөздөр; ансыз жыйынтыктар гана
# review
cli-option-measure = Эмне эсептелет: sessions, participants, women, men, women-share, hours, average, municipalities, documents, knowledge; ансыз sessions
# review
cli-option-share = Сандардын ордуна үлүштөр: row, column же all
# review
cli-option-name = Жогорудагы сөздөрдүн ордуна аты бар таблица, журналдан же программадан
# review
cli-option-sort = Саптарды иреттөө: label, total же мамычанын коду
# review
cli-option-reverse = Тескери иреттөө
# review
cli-option-lines = Кол коюлуучу саптардын саны, { $most } сапка чейин; көрсөтүлбөсө { $usual }
# review
cli-option-to = .docx же .html файлы, же экөө үчүн папка; көрсөтүлбөсө учурдагы папка
# review
cli-option-month = Ушул ай гана, мисалы 2019-11
# review
cli-option-ics = Пландалган сессияларды башка календарлар үчүн .ics файлы кылып жазуу
# review
cli-option-ics-to = --ics үчүн али жок файл; айтылбаса стандарттуу чыгаруу
# review
cli-option-language = Кыргызча, орусча же англисче жооп берүү
# review
cli-option-help = Ушул жардамды көрсөтүү
# review
cli-option-version = Версиясын көрсөтүү
# review
cli-example-open = акыркы ачылган журнал
# review
cli-example-demo = үлгүнү көрүү
# review
cli-example-folder = ушул папкадагы журнал
# review
cli-example-summary = жыйынтык
# review
cli-example-month = бир айдын сессиялары күндөр боюнча
# review
cli-example-ics = пландалган сессиялар башка календарлар үчүн
cli-example-coverage = кайда эмне жетишпейт
# review
cli-example-room = залда ким болгон жана ал жерде ким жашайт
# review
cli-example-csv = электрондук таблица үчүн
cli-example-table = кайсы темалар кайда өткөнү
# review
cli-example-table-measure = ким келгени, ролу жана жынысы боюнча
# review
cli-example-table-csv = аты бар таблица, электрондук таблица үчүн
# review
cli-example-list = бардык сессиялар
# review
cli-example-filters = --filter-name түшүнгөн чыпкалар
# review
cli-example-filter-name = алардын бири боюнча жыйынтык
# review
cli-example-filter = сессиялардын бир бөлүгү гана
# review
cli-example-json = JSON форматында, башка папкадан
# review
cli-example-ages = 2023-жылдагы мыйзамдын жаш топтору менен жыйынтыктар
# review
cli-example-compare = жыйынтыктар бир жыл мурункулардын жанында
# review
cli-example-by = пландалганы жана өткөнү ай-айы менен
# review
cli-example-check = эмне жетпейт, эмне шектүү, эмне окулбайт
# review
cli-example-show = бир сессия, идентификаторунун башталышы боюнча
# review
cli-example-show-json = анын файлы ошол бойдон
# review
cli-example-history = ким, качан, кайсы талааларды өзгөрткөн
# review
cli-example-history-json = ошол эле программалар үчүн
# review
cli-example-history-deleted = таштандыдагы сабактар
# review
cli-example-history-restore = өчүрүлгөн сабакты кайтаруу
# review
cli-example-sheet = бош катышуучулар тизмеси, .docx жана .html
# review
cli-example-sheet-to = ушул файл гана, саптары азыраак
# review
cli-example-schema = сессиянын файлында эмне болушу мүмкүн
# review
cli-example-completions = bash үчүн, бир жолу
# review
cli-example-man = колдонмонун барагын окуу
# review
cli-status-0 = Аткарылды.
# review
cli-status-1 = Текшерүү бир нерсе тапты.
# review
cli-status-2 = Аргументтер же алар атаган нерсе туура эмес.
# review
cli-status-3 = Папканы же файлды окууга же жазууга мүмкүн болгон жок. Окулганы көрсөтүлдү.
# review
cli-refused = Бул аргументтер чогуу колдонулбайт.
# review
cli-refused-option = Бул жерде { $argument } параметри жок.
# review
cli-refused-word = { $argument } – ашыкча сөз.
# review
cli-refused-command = { $argument } деген буйрук жок.
# review
cli-refused-no-value = { $argument } параметринен кийин маани керек.
# review
cli-refused-value = { $argument } «{ $value }» боло албайт. Мүмкүн: { $choices }.
# review
cli-refused-number = { $argument } «{ $value }» болбойт. Бул { $least } менен { $most } ортосундагы бүтүн сан.
# review
cli-refused-missing = { $argument } жетпейт.
# review
cli-refused-not-text = Аргументтердин бири UTF-8 тексти эмес.
# review
cli-refused-nearest = Балким: { $nearest }
# review
cli-refused-help = Эмнелер бар: sabak --help
# review
cli-no-folder = { $path } деген папка жок.
# review
cli-no-logbook = Азырынча журнал жок. Папкасын --folder менен көрсөтүңүз же жаңысын баштаңыз: sabak
# review
cli-no-session = Идентификатору «{ $asked }» менен башталган сессия бул жерде жок. Идентификаторлор: sabak list
# review
cli-no-table = «{ $asked }» деген таблица жок. Булар бар: { $names }
# review
cli-no-filter = Журналда «{ $asked }» деген чыпка жок. Булар бар:
# review
cli-no-filters = Журналда «{ $asked }» деген чыпка жок: азырынча бирөөнүн да аты жок. Ат экранда, чыпка түзүлгөн жерде берилет (Alt+F).
# review
cli-nothing-beside-target = План менен салыштырууга болбойт: же бир да муниципалитеттин планы жок, же чыпка сессияларды жери боюнча гана тандабайт.
# review
cli-nothing-beside-time = Башка убакыт менен салыштырууга болбойт: же эч нерсе өткөн эмес, же чыпканын сөзү күн болушу мүмкүн; аны from:, to: же month: дегенден кийин жазыңыз.
# review
cli-nothing-beside-words = Чыпкада күн же жер болушу мүмкүн болгон ачкычсыз сөз бар, аны алмаштырууга болбойт. Аны ачкычынан кийин жазыңыз, мисалы month: же oblast:.
# review
cli-not-compared = Жыйынтыктарды «{ $asked }» менен салыштырууга болбойт. --compare кийин жазса болот: target, time-before, year-before, all, облус, журналдагы чыпканын аты же ачкычы бар чыпка сөздөрү, мисалы year:2019 же "topic:budget".
# review
cli-no-column = Таблицада «{ $asked }» коду бар мамыча жок, ал боюнча иреттөөгө болбойт.
# review
cli-several-sessions = Бир нече сессиянын идентификатору «{ $asked }» менен башталат. Андан көбүрөөк жазыңыз:
# review
cli-filter-not-understood = Чыпканын бул бөлүгү түшүнүксүз: { $parts }. Күн мындай жазылат: 18.11.2019; текшерүү: дегенден кийин ооба же жок турат. Кош чекиттин алдында ушулардын бири турат: { $keys }.
# review
cli-sheet-ending = Тизмени { $path } деп жазууга болбойт: --to сөзүнөн кийин .docx же .html менен аяктаган файл же бар папка жазылат.
# review
cli-no-month = «{ $asked }» ай эмес. Ай мындай жазылат: 2019-11.
# review
cli-exists = { $path } мурунтан эле бар, ал ошол бойдон калат. Аны башка жерге жылдырыңыз же --to менен башка файлды же папканы көрсөтүңүз.
# review
cli-no-terminal =
    sabak экрандарын терминалда көрсөтөт, бул жерде терминал жок. Терминалсыз:
      sabak summary    жыйынтык
      sabak list       сессиялар
      sabak check      эмне жетпейт, эмне шектүү, эмне окулбайт
      sabak --help     калганынын баары
    .sample =
    Үлгү терминалда ачылат, бул жерде терминал жок. Терминалсыз, sabak программасынын баштапкы коду турган папкада:
      sabak summary --folder sample-data
# review
cli-no-output = Жоопту жазууга мүмкүн болгон жок: { $text }
# review
cli-left-out = { $count } файл окулган жок, бул жоопто ал жок. Себеби: sabak check
cli-column-place = Жери
# review
cli-column-people = Адам
# review
cli-column-women = Аялдар %
# review
cli-column-status = Абалы
# review
cli-column-hours = Сааттар
# review
cli-column-problems = Текшерүү
# review
cli-column-held = Өткөрүлгөн
# review
cli-column-wanted = План
# review
cli-column-elsewhere = Башка жерде
# review
cli-column-beside = Тигинде
# review
cli-column-difference = Айырма
# review
cli-column-residents-share = Тургундар %
# review
cli-column-participants-share = Залда %
# review
cli-column-of-residents = Тургундардын ичинен
# review
cli-column-of-participants = Катышуучулардын ичинен
# review
cli-column-told-apart = Айырмасы
# review
cli-column-group-code = Топтун коду
# review
cli-column-group = Топ
# review
cli-column-verdict = Жыйынтык
# review
cli-column-sessions-beside = Салыштырылган сессиялар
# review
cli-column-participants-beside = Салыштырылган катышуучулар
# review
cli-column-sessions-of-target = Максаты бар жердеги сессиялар
# review
cli-column-participants-of-target = Максаты бар жердеги катышуучулар
# review
cli-column-sessions-difference = Сессиялардын айырмасы
# review
cli-column-participants-difference = Катышуучулардын айырмасы
cli-column-id = Id
cli-column-sessions = Сессия
cli-column-participants = Катышуучу
# review
cli-column-oblast = Облус
# review
cli-column-district = Район
# review
cli-column-municipality = Муниципалитет
# review
cli-column-code = Код
# review
cli-column-breakdown = Эмне боюнча
cli-column-name = Аталышы
cli-row-total = Баары
# review
cli-column-target-sessions = Максат: сессия
# review
cli-column-planned = Пландалган
# review
cli-column-target-participants = Максат: катышуучу
# review
cli-list-all = { $count } сессия; өткөрүлгөндөрүндө { $participants } катышуучу.
# review
cli-list-filtered =
    { $count ->
        [0] { $all } сессиянын ичинен чыпкага туура келгени жок.
       *[other] { $all } сессиянын ичинен { $count }; өткөрүлгөндөрүндө { $participants } катышуучу.
    }
# review
cli-list-empty = Бул журналда азырынча сессия жок.
# review
cli-calendar-whole = Бардык сессиялар
# review
cli-calendar-dated = Датасы барлардын баары
# review
cli-calendar-counts = өткөнү { $held }, пландагысы { $planned }, башкасы { $other }
# review
cli-calendar-going-on = Мурда башталып, уланып жаткандар
# review
cli-calendar-until = { $date } чейин
# review
cli-count-topics = { $count } тема
# review
cli-told-participants = { $count } катышуучу: { $by-sex }
# review
cli-told-problems = текшерүү керек: { $count }
# review
cli-calendar-overdue = Пландалган { $count } сессиянын күнү өткөн: sabak list --filter "{ $filter }"
# review
cli-calendar-undated = Күнү жок { $count } сессия.
# review
cli-figure-sessions = { $held } өткөрүлгөн, { $planned } пландалган, { $postponed } жылдырылган, { $cancelled } жокко чыгарылган{ $other ->
        [0] {""}
       *[other] {", "}{ $other } башка статуста
    }
    .label = Сессиялар
# review
cli-figure-municipalities =
    { $target ->
        [0] { $reached } камтылган
       *[other] { $reached } камтылган; пландалган { $target } муниципалитеттин ичинен { $target-reached } камтылган
    }
    .label = Муниципалитеттер
# review
cli-figure-participants =
    { $total ->
        [0] 0
       *[other] { $total }, алардын ичинен { $by-sex }
    }
    .label = Катышуучулар
# review
cli-figure-women = жынысы көрсөтүлгөн { $stated } адамдын { $share }
    .label = Аялдардын үлүшү
# review
cli-figure-people =
    белгилүү болгондой { $different } башка адам; ысымдар боюнча { $attendances } катышуу ({ $sessions } сессия)
    .label = Адамдар
# review
cli-figure-hours =
    { $without ->
        [0] { $hours }
       *[other] { $hours }; { $without } сессияда көрсөтүлгөн эмес
    }
    .label = Сааттар
# review
cli-figure-knowledge = мурда { $before }, кийин { $after }: { $sessions } сессияда { $tested } катышуучу текшерилген
    .label = Билим
# review
cli-figure-uncounted = { $count } сессияда канча киши тест тапшырганы жазылган эмес
    .label = Эсептелбеген тесттер
# review
count-other = { $count } башка
cli-count-not-stated = { $count } көрсөтүлгөн эмес
cli-by-oblast = Облус
cli-by-district = Район
# review
cli-in-no-district = Районго кирбейт
cli-by-month = Ай
# review
cli-types-overlap = Тренерлердин түрлөрү кайталанат, { $overlap }.
# review
cli-topics-overlap = Темалар кайталанат, { $overlap }.
# review
cli-methods-overlap = Ыкмалар кайталанат, { $overlap }.
# review
cli-sessions-overlap = Сессиялар кайталанат: сессия катышуучусу бар ар бир сапта эсептелет, ошондуктан алар кошулбайт.
# review
cli-types-none =
    { $none ->
        [0] Тренери жок сессия болгон эмес.
       *[other] { $none } сессияда тренердин түрү көрсөтүлгөн эмес.
    }
# review
cli-groups-overlap = Топтор кайталанышы мүмкүн: бир адам бир нечесине кирет, ошондуктан алар кошулбайт.
# review
cli-remark-attendances = Катышуучулар катышуу боюнча саналат: эки сессияга келген адам эки жолу эсептелет.
# review
cli-remark-disagree = { $count } сессияда сандар айырмаланат, эң чоңу эсептелет: sabak list --filter differ:yes
# review
cli-remark-problems = { $count } сессияда текшере турган нерсе бар: sabak check
# review
cli-compared = Салыштырылууда: { $name }.
# review
cli-compared-nothing = Тигинде салыштыра турган эч нерсе жок: бир да сессия жок.
# review
cli-compared-figure = { $label }: бул жерде { $figure }, тигинде { $beside }
# review
cli-compared-target = { $label }: { $figure }, план боюнча { $beside }
# review
cli-compared-targets = { $label }, максаты бар { $count } муниципалитетте: { $figure }, план боюнча { $beside }
# review
cli-compared-elsewhere = ; башка жерде { $shown }
# review
cli-compared-held = Өткөрүлгөн сессиялар
# review
cli-compared-planned = Пландалган сессиялар
# review
cli-compared-municipalities = Камтылган муниципалитеттер
# review
cli-compared-sex-not-stated = Жынысы көрсөтүлгөн эмес
# review
cli-compared-before = Билим мурда
# review
cli-compared-after = Билим кийин
# review
cli-difference =
    { $way ->
        [more] { $by } көп
        [fewer] { $by } аз
        [less] { $by } аз
       *[same] айырма жок
    }
# review
cli-difference-points =
    { $way ->
        [same] айырма жок
       *[other] { $count ->
           *[other] { $by }
        } пайыздык пунктка { $way ->
            [less] аз
           *[more] көп
        }
    }
# review
cli-summary-filter = Чыпкага туура келген сессиялар гана: { $filter }
# review
cli-filter-named = «{ $name }» чыпкасына туура келген сессиялар гана: { $filter }
# review
cli-filters-line = { $name }: { $filter }; { $sessions }.
# review
cli-filters-none = Азырынча бир да чыпканын аты жок. Ат экранда, чыпка түзүлгөн жерде берилет (Alt+F).
# review
cli-filters-not-understood = эми түшүнүксүз
# review
cli-coverage-reached =
    { $target ->
        [0] { $reached } муниципалитет камтылды; бардык темалар { $complete } жерде.
       *[other] { $target } муниципалитеттин ичинен { $target-reached } камтылды; бардык темалар { $complete } жерде.
    }
# review
cli-coverage-of-filter = Бул жерде чыпка алган сессиялар гана саналат: калганы жок деп айтылат.
# review
cli-coverage-topics = Темалар боюнча муниципалитеттер: { $topics }.
# review
cli-coverage-nothing = азырынча эч нерсе өткөн жок
# review
cli-coverage-nothing-filtered = бул чыпка боюнча эч нерсе жок
# review
cli-coverage-planned = { $topic } (пландалган)
# review
cli-coverage-complete = бардык темалар өттү
# review
cli-coverage-all-missing = бир да тема өткөн жок
# review
cli-coverage-missing = жетишпейт: { $topics }
# review
cli-coverage-missing-filtered = бул чыпка боюнча жок: { $topics }
# review
cli-room-nothing = Бул жерде бир да муниципалитеттин тургундары көрсөтүлгөн эмес.
# review
cli-room-same = { $name } жөнүндө айтылгандай: башкаларында ким жашаары белгисиз.
# review
cli-room-margin = Топтун үлүшү анын тургундардын арасындагы үлүшүнөн { $margin } көбүрөөк аз болсо, ал аз деп айтылат.
# review
cli-room-verdict-even = жетиштүү
cli-table-held = Өткөрүлгөн { $count } сессия
# review
cli-no-data = маалымат жок
# review
cli-table-title = { $figures }: { $rows } жана { $columns }
# review
cli-check-clean = { $count } сессия: баары толтурулган, карама-каршылык жок.
# review
cli-check-unreadable = Окулбаган файлдар: { $count }
# review
cli-check-read-only = Жаңыраак версия жазган файлдар: { $count }. Алар эсептелди, бирок бул жерде өзгөртүлбөйт.
# review
cli-check-odd = Сессиялардан башка файлдардагы шектүү жерлер: { $count }
cli-check-severity = { $severity }: { $count }
# review
cli-check-explained = Сандар дал келбейт, себеби түшүндүрмөдө жазылган: { $count }
# review
cli-without-date = Күнү жок
# review
cli-without-hour = Сааты жок
# review
cli-without-place = жери жок
# review
cli-show-participants =
    { $count ->
        [0] Катышуучулар: { $count }
       *[other] Катышуучулар: { $count } ({ $by-sex })
    }
# review
cli-show-problems = Текшерүү керек
# review
cli-show-created = Жазылган
# review
cli-show-changed = Акыркы өзгөртүү


## Parting

# review
parting-crashed =
    sabak программасы өзүндөгү катадан улам токтоду.
    Сиз сактабаганыңыздын баары черновик катары калды; журналды кайра ачканыңызда сунушталат.
    Черновиктер: { $folder }
    Төмөнкү сапты программаны тейлеген адамга жөнөтүңүз.
# review
parting-sample-stays = Үлгүнүн көчүрмөсүн өзгөрттүңүз. Ал ушул жерде калды: { $folder }


## Dates

month-1 = январь
    .of = январы
    .short = янв
month-2 = февраль
    .of = февралы
    .short = фев
month-3 = март
    .of = марты
    .short = мар
month-4 = апрель
    .of = апрели
    .short = апр
month-5 = май
    .of = майы
    .short = май
month-6 = июнь
    .of = июну
    .short = июн
month-7 = июль
    .of = июлу
    .short = июл
month-8 = август
    .of = августу
    .short = авг
month-9 = сентябрь
    .of = сентябры
    .short = сен
month-10 = октябрь
    .of = октябры
    .short = окт
month-11 = ноябрь
    .of = ноябры
    .short = ноя
month-12 = декабрь
    .of = декабры
    .short = дек
# review
weekday-1 = дүйшөмбү
    .short = дүй
# review
weekday-2 = шейшемби
    .short = шей
# review
weekday-3 = шаршемби
    .short = шар
# review
weekday-4 = бейшемби
    .short = бей
# review
weekday-5 = жума
    .short = жум
# review
weekday-6 = ишемби
    .short = ише
# review
weekday-7 = жекшемби
    .short = жек
date-long = { $year }-жылдын { $day }-{ $month }
date-long-weekday = { $year }-жылдын { $day }-{ $month }, { $weekday }
date-short = { $day } { $month } { $weekday }
date-short-year = { $day } { $month } { $year }
date-week = { $from } { $from-month } – { $to } { $to-month }
date-week-in-month = { $from }–{ $to } { $to-month }
# review
date-week-year = { $year }-ж., { $week }
# review
date-quarter = { $year }, { $quarter }-чейрек
date-month-year = { $year }-жыл, { $month }
period-one-month = { $year }-жылдын { $from }–{ $to }-{ $month }
period-one-year = { $year }-жылдын { $from }-{ $from-month } – { $to }-{ $to-month }
period-years = { $from } – { $to }
period-from = { $date } –
period-until = – { $date }
