### Every sentence that readers of the report see, in Modern Standard Arabic, as the United Nations write it.
###
### What each message is given is explained in en.ftl. $who says of whom a sentence speaks: government,
### private-sector, civil-society, intergovernmental, member (several groups) or all. who-many is definite, and counts
### of members stand before it as "12 من الحكومات", which fits every number and gender.
### $smallest is 20, the smallest number of which a share is a percentage. Digits are 0-9; no marks of direction.

## Numbers, shares, days and lists

# A share of enough answers. $number may begin with < or >.
# en: ef4b1f85
percent = { $number }%
# Numerator and denominator.
# en: 1b79f10f
count-of = { $numerator } من { $denominator }
# A share by itself, of enough answers.
# en: fd0a6809
full-rate = { $percent } ({ $count-of })
# The bounds of a rate in a table, of enough answers, and of few.
# en: 656452f4
bounds = { $low }–{ $high }%
# en: 603a8202
bounds-of-few = { $low }–{ $high } من { $denominator }

# Two sentences, one after the other.
# en: 2160fa77
sentences = { $first } { $second }

# A list that is no part of a sentence, piece by piece.
# en: bb76f140
list-more = { $first }، { $rest }

# After a count: its percentage, which is none where the count is of fewer than 20.
# en: 59419636
percent-aside = { $percent ->
        [none] {""}
       *[some] {" "}({ $percent })
    }

## What members are called

# who-one and who-many stand with the alliance, as alliance-described, the line on the cover, does
# (inputs/catalogue/ar.ftl).

# Whom an audience addresses. $audience is its name in the catalogue.
# en: 743a5ee0
audience-whom = { $who ->
        [member] { $audience }
        [all] { $audience }
       *[one-group] { who-many }
    }

## Rows that several commitments, sections, regions or groups share, so that no single answer can be worked out

# Instead of many codes. $run is yes where the codes are all those from the first to the last, or no.
# en: 8649d5a3
joined-codes = { $run ->
        [yes] { $first }–{ $last }
       *[no] { $more ->
            [zero] { $first }
            [one] { $first } + رمز آخر
            [two] { $first } + رمزان آخران
            [few] { $first } + { $more } رموز أخرى
            [many] { $first } + { $more } رمزا آخر
           *[other] { $first } + { $more } رمز آخر
        }
    }
# $label is one of the two messages below, $groups the names of groups.
# en: 31268ce4
joined-of-groups = { $label }، من { $groups }
# Labels of two commitments, or titles of two sections.
# en: 0eb83e8a
joined-two = { $first }؛ { $second } (محتسبان معا)
# $codes is a list of $count codes. $level is commitment or section.
# en: c5f0b57f
joined-many = { $level ->
        [audience] { $count ->
            [zero] لا مخاطَبين
            [one] فئة مخاطَبة واحدة
            [two] فئتان مخاطَبتان محتسبتان معا
            [few] { $count } فئات مخاطَبة محتسبة معا
            [many] { $count } فئة مخاطَبة محتسبة معا
           *[other] { $count } فئة مخاطَبة محتسبة معا
        }
        [section] { $count ->
            [zero] لا أقسام
            [one] قسم واحد
            [two] قسمان محتسبان معا
            [few] { $count } أقسام محتسبة معا
            [many] { $count } قسما محتسبة معا
           *[other] { $count } قسم محتسبة معا
        }
       *[commitment] { $count ->
            [zero] لا التزامات
            [one] التزام واحد
            [two] التزامان محتسبان معا
            [few] { $count } التزامات محتسبة معا
            [many] { $count } التزاما محتسبة معا
           *[other] { $count } التزام محتسبة معا
        }
    }: { $codes }
# $names is a list of $count regions.
# A count of several commitments together.
# en: 615dd844
count-of-codes = { $count } ({ $codes })
# en: 1e459f00
joined-code-of-groups = { $code } { $groups }
# en: 812490c2
joined-regions = { $count ->
        [zero] لا مناطق
        [one] منطقة واحدة
        [two] منطقتان معا
        [few] { $count } مناطق معا
        [many] { $count } منطقة معا
       *[other] { $count } منطقة معا
    }: { $names }

## Words before numbers

# en: 3a7de4da
label-figure = الشكل
# en: 9c7cf7ad
label-table = الجدول
# en: 73e25cfa
label-annex = المرفق

# Leads to a chapter, by its number, or to an annex, by its letter.
# en: 13cc7c78
pointer = { $kind ->
        [annex] المرفق { $number }
       *[chapter] الفصل { $number }
    }

## Cover, running lines, contents

# $statement is the title of the statement whose commitments are reported on.
# en: 78c02f1d
report-subtitle = التقدم المحرز في تنفيذ { $statement }
# In the file's properties. $title is the report's, $cycle a year.
# en: 36169fe1
report-description = { $title }: ما أبلغ عنه الأعضاء في دورة { $cycle }.
# en: 0fc120be
report-imprint = النسخة المولَّدة { $build } · biennial { $version }

# en: edec48cf
fact-release = الإصدار
    .text = { $release }{ $to ->
        [board] ، لمجلس إدارة التحالف
       *[public] ، للجمهور
    }
# What the secretariat says with a release, such as what was corrected.
# en: 39b572f0
fact-notice = تنويه
    .text = { $notice }
# en: 3a2fb09b
fact-cycle = الدورة
    .text = { $cycle }
# en: 2009e931
fact-period = فترة الإبلاغ
    .text = من { $from } إلى { $to }
# en: fb41892b
fact-deadline = الموعد النهائي للأعضاء
    .text = { $day }
# en: 28dac663
fact-as-of = تاريخ الأرقام
    .text = { $day }
# $place is where, and when, the statement was made.
# en: 354d59f1
fact-statement = البيان
    .text = { $statement }، { $place }

# On the cover with its text; on every other page, and on sheets and charts, without.
# en: d3421263
notice-draft = مسودة — ليست للتداول
    .text = لم يصدر هذا التقرير بعد. ولا يجوز أن يخرج من الأمانة، وقد تتغير أرقامه.
# en: e1b126d4
notice-board = لمجلس الإدارة
    .text = صدر هذا التقرير لمجلس إدارة التحالف، وليس للنشر.
# en: bcccd46d
notice-fictional = بيانات افتراضية
    .text = جميع الأعضاء والإجابات في هذا التقرير من نسج الخيال. وهو يبين شكل التقرير
        ولا يقول شيئا عن أي منظمة أو دولة حقيقية.

# en: 2aa68bea
contents-heading = المحتويات
# en: 684443fd
contents-about = يبلّغ الأعضاء، في مصنّفات، عما فعلوه بشأن كل التزام موجه إليهم. وكل رقم في هذا التقرير محسوب من تلك
    الإجابات كما قدمها الأعضاء؛ فالتقرير يجمع ما قاله الأعضاء ولا يحكم عليه. ولا تُنشر إجابة بمفردها، ولا تُجرى أي مفاضلة بين
    الأعضاء.

# en: 4fcf66d4
signs-heading = الرموز المستخدمة في الجداول والأشكال
# en: b4db4291
sign-confidential = محجوب حماية لسرية إجابات الأعضاء ({ $place }).
# en: 90356493
sign-not-available = غير متاح.
# en: 1ad098ff
sign-not-applicable = لا ينطبق: لا أحد مخاطَب بالالتزام، أو مقام المعدل صفر.
# en: 4e104518
sign-revised = منقَّح منذ إصدار سابق.
# en: 0dca2bac
sign-break = انقطاع في السلسلة: لا تصح المقارنة بالدورات السابقة، لأن ما يُحتسب قد تغير.
# Below a table: a sign that stands in it, and what it means.
# en: f24d6f5c
note-sign = { $sign }: { $meaning }

## Columns and rows that several tables have

# en: bee347a4
column-addressed = المطلوب
# en: 88cd0859
column-expected = المنتظر
# en: a3c81840
column-reported = الوارد
# en: e4ac9a28
column-response-rate = معدل الاستجابة
# en: 985f2848
column-on-time = في الموعد
# en: fc956a1f
column-applicable = المنطبق
# en: 9f83d4a7
column-completed = المنجز
# en: 7fa4d9b6
column-rate = المعدل
# en: 6994613f
column-bounds = الأدنى–الأعلى
# en: 49e3b826
column-group = فئة أصحاب المصلحة
# en: 54e3c326
column-regions-together = المناطق المحتسبة معا
# en: bccd0a3e
column-region = المنطقة
# en: dcedaf5e
column-section = القسم
# en: 59bfec27
column-commitment = الالتزام
# en: 0465e937
column-id = الرمز
# en: 3dc26aee
column-commitments = الالتزامات
# en: 48ca32f9
column-severity = الدرجة
# en: d74513c7
column-rule = القاعدة

# en: 66cb7700
row-all-members = جميع الأعضاء
# en: 415d7a1b
row-all-commitments = جميع الالتزامات
# en: e8e3cd2e
row-all-regions = جميع المناطق

## Charts

# For those who do not see the chart: what it shows, and what it says; $finding may be empty.
# en: 4e23b378
chart-alt = { $title }. { $finding }
# en: 9545762d
chart-caption = { $title }. الأرقام: figures/{ $name }.csv

## The main points

# en: 1d0418a7
main-points = النقاط الرئيسية

# $statement is the title of the statement.
# en: 7d45fa61
main-lead = { $expected ->
        [1] أفاد العضو الوحيد في التحالف بما فعله بشأن الالتزامات الموجهة إليه
       *[other] أفاد { $reported } من أصل { $expected } من أعضاء التحالف بما فعلوه بشأن الالتزامات الموجهة إليهم
    } من بين التزامات { $statement }، البالغ عددها { $commitments }. ويبلّغ الأعضاء عن عملهم هم، ولم يتحقق أحد
    من ذلك ما لم يُذكر أن الرقم متحقَّق منه.
# en: b4c41604
main-lead-protected = أفاد أعضاء في التحالف، من أصل { $expected } طُلب منهم ذلك، بما فعلوه بشأن الالتزامات الموجهة إليهم من بين
    التزامات { $statement }، البالغ عددها { $commitments }. ويبلّغ الأعضاء عن عملهم هم، ولم يتحقق أحد من ذلك
    ما لم يُذكر أن الرقم متحقَّق منه.

# $rate with its numerator and denominator, $low and $high are shares.
# en: 13f9e522
main-progress = التقدم المحرز
# $complete is yes where no answer is missing and none was declined.
# en: 13a00801
main-progress-said = من بين الإجابات المتعلقة بالتزامات تنطبق على العضو المجيب، تبلغ نسبة ما يفيد بأن الالتزام منفَّذ أو
    مستدام { $rate }. { $complete ->
        [yes] ولا تنقص أي إجابة.
       *[no] وإذا اعتُبر أن شيئا لم يُفعل في كل إجابة ناقصة أو غير مفصح عنها، كانت النسبة { $low }؛ وإذا حُسبت
            كلها منجزة، كانت { $high }.
    }
# en: c0101c0a
main-progress-none = لم ترد أي إجابة عن التزام ينطبق على العضو المجيب.
# en: 2dab291d
main-groups = بحسب الفئة
# $groups is a list of the next message.
# en: 428eca06
main-groups-said = فيما يلي نسبة المنفَّذ أو المستدام من الإجابات المطلوبة من كل فئة: { $groups }. وتجيب الفئات عن التزامات
    مختلفة، فلا تصلح هذه النسب لمقارنة أدائها.
# $groups is a list of groups that are counted together.
# en: 6e556421
main-group = { $rate } لدى { group-names }{ $who ->
        [several] {" "}(محتسبة معا حماية لسرية كل إجابة)
       *[one-group] {""}
    }
# en: f2261d40
group-names = { $who ->
        [several] { $groups }
       *[one-group] { who-many }
    }
# en: 4aabdc55
main-groups-open = وقد تعكس الإجابات الناقصة ترتيب أي فئتين منها.
# $ahead and $behind are groups. $others says of how many other pairs the order is certain: all, some or none.
# en: a3a28fed
main-groups-order = أيا كانت الإجابات الناقصة، فالنسبة لدى { $ahead } أعلى منها لدى { $behind }؛ { $others ->
        [all] وترتيب جميع الفئات مؤكد
        [none] وما من ترتيب آخر مؤكد
       *[some] وليس كل ترتيب آخر مؤكدا
    }.
# $ahead and $behind are sections, $whose-ahead and $whose-behind say of whom they are asked. $first is yes where all others
# are surely behind $ahead, $last where all others are surely ahead of $behind, or no; $highest and $lowest are yes where
# no other has such a share, or no.
# en: 5a3efd59
main-order = الأعلى والأدنى
# en: 52b1c3fc
section-of = موجه إلى { audience-whom }
# en: de5c6cd9
main-order-said = { $highest ->
        [yes] أعلى الأقسام المعروضة هو
       *[no] من أعلى الأقسام المعروضة
    } «{ $ahead }» ({ $whose-ahead })، إذ تبلغ نسبة المنفَّذ أو المستدام من إجاباته { $ahead-rate }؛ { $lowest ->
        [yes] وأدناها
       *[no] ومن أدناها
    } «{ $behind }» ({ $whose-behind })، بنسبة { $behind-rate }. ولا يمكن أن تعكس الإجابات الناقصة ترتيب هذين القسمين{ $first ->
        [yes] { $last ->
            [yes] {"، ولا أن تضع قسما آخر فوق الأعلى أو تحت الأدنى"}
           *[no] {"؛ وليس مؤكدا ما إذا كان قسم آخر أدنى من الأدنى"}
        }
       *[no] { $last ->
            [yes] {"؛ وليس مؤكدا ما إذا كان قسم آخر أعلى من الأعلى"}
           *[no] {"؛ وليس مؤكدا ما إذا كانت أقسام أخرى أعلى أو أدنى منهما"}
        }
    }.
# en: bdb3d399
main-order-none = من بين أقسام البيان التي لها رقم خاص بها محسوب من { $smallest } إجابة على الأقل، لا يتقدم أي قسم على
    آخر تقدما مؤكدا: فقد تعكس الإجابات الناقصة ترتيب أي قسمين منها.
# en: b774056e
main-missing = الأعضاء الذين لم يقدموا تقارير
# en: db28f6a8
main-obstacle = العقبات
# en: 23848d01
main-obstacle-said = { finding-obstacle }.

# en: 1bc7504b
nobody-reported = { $expected ->
        [0] لم تكن أي تقارير منتظرة من { who-many } في هذه الدورة.
        [1] كان من المنتظر أن يرد تقرير واحد من { who-one }، ولم يكن قد ورد أي تقرير يمكن احتسابه حين أُعدت هذه الأرقام.
       *[other] كان من المنتظر أن ترد تقارير من { $expected } من { who-many }، ولم يكن قد ورد أي تقرير يمكن احتسابه حين
            أُعدت هذه الأرقام.
    }

## Findings: what stands above a figure or a table as its title

# Shares of the answers on commitments that apply.
# en: d25ef801
finding-status = الإجابات المنطبقة: { $completed } منفَّذ أو مستدام، { $under-way } مخطط له أو قيد التنفيذ،
    { $not-started } لم يبدأ
# en: 6840f8eb
finding-bounds = المنفَّذ أو المستدام: { $rate }؛ ومع الإجابات الناقصة، ما بين { $low } و{ $high }
# $obstacle is the one that most members named; $known is all where the number of every obstacle is public, or some.
# en: 1d0ccf16
finding-obstacle = ذكر { $named } من أصل { $of ->
        [zero] { $of } عضو
        [one] عضو واحد
        [two] عضوين
        [few] { $of } أعضاء
        [many] { $of } عضوا
       *[other] { $of } عضو
    } ممن احتُسبت تقاريرهم العقبة «{ $obstacle }»{ $known ->
        [first] ، أي أكثر من أي عقبة أخرى
        [equal] ، ولم يذكر عدد أكبر منهم أي عقبة أخرى
        [shown] ، وهو أكبر عدد مما يمكن عرضه
       *[alone] { "" }
    }
# $shown counts commitments, $over those with a share of at least a half, $surely those of which that is sure.
# en: 54015c9a
finding-completion = { $over ->
        [0] لم يبلغ أي التزام النصف: ففي كل من الالتزامات التي لها رقم خاص بها، وعددها { $shown }، يقل المنفَّذ أو المستدام عن نصف الإجابات
            المنطبقة
       *[other] في { $over } من أصل { $shown } من الالتزامات التي لها رقم خاص بها، يبلغ المنفَّذ أو المستدام نصف الإجابات
            المنطبقة على الأقل{ $surely ->
                [0] { $over ->
                    [1] ؛ وقد تغير الإجابات الناقصة ذلك
                   *[other] ؛ وقد تغير الإجابات الناقصة ذلك في كل منها
                }
               *[other] ؛ وهذا مؤكد في { $surely } منها أيا كانت الإجابات الناقصة
            }
    }
# $groups is a list of the next message.
# en: 8feb7aea
finding-response = وردت تقارير من { $groups }
# en: b3a168e0
finding-response-group = { $reported } من أصل { $expected } من { who-many }

## Chapter: how far the alliance is

# en: ad56a798
chapter-progress = ما بلغه التحالف

# en: 6ebd6909
progress-answers = { $applicable ->
        [zero] لا تتعلق أي إجابة بالتزام ينطبق على العضو المجيب
        [one] تتعلق إجابة واحدة بالتزام ينطبق على العضو المجيب
        [two] تتعلق إجابتان بالتزامات تنطبق على العضو المجيب
        [few] تتعلق { $applicable } إجابات بالتزامات تنطبق على العضو المجيب
        [many] تتعلق { $applicable } إجابة بالتزامات تنطبق على العضو المجيب
       *[other] تتعلق { $applicable } إجابة بالتزامات تنطبق على العضو المجيب
    }، وهي تتوزع كما يلي. منفَّذ أو مستدام: { $completed ->
        [0] لا شيء
       *[other] { $completed }
    }{ percent-aside }؛ قيد التنفيذ: { $in-progress ->
        [0] لا شيء
       *[other] { $in-progress }
    }؛ مخطط له: { $planned ->
        [0] لا شيء
       *[other] { $planned }
    }؛ لم يبدأ: { $not-started ->
        [0] لا شيء
       *[other] { $not-started }
    }. ويصدق ذلك على الأعضاء الذين أجابوا. ولو لم يفعل سائر الأعضاء شيئا لكانت نسبة المنفَّذ أو المستدام { $low }؛
    ولو فعلوا كل شيء لكانت { $high }.
# en: d2e283d6
answers-withheld = لا يُنشر شيء عن الإجابات: فهي من القلة، أو من التشابه، بحيث يمكن حتى لمجموعها الكلي أن يكشف إجابة عضو
    بعينه ({ $place }). ولا يؤثر ذلك في بيان من قدموا تقارير.

# en: 5bd257b3
caption-results-of-groups = الإجابات بحسب فئة أصحاب المصلحة
# en: 19ca0f96
note-results-of-groups = جميع الالتزامات التي تُسأل عنها الفئة، بما فيها الموجهة إلى جميع الأعضاء. والفئات التي تجمعها العلامة «+»
    محتسبة معا.
# en: 022de2ec
caption-audiences = الإجابات بحسب من تُوجَّه إليهم الالتزامات
# en: 1c30624d
note-audiences = المطلوب: الإجابات المطلوبة، أي عدد الأعضاء مضروبا في عدد الالتزامات الموجهة إليهم. الوارد: الإجابات التي
    وردت. المنطبق: الوارد باستثناء «لا ينطبق» و«غير مفصح عنه». المنجز: المنفَّذ أو المستدام. المعدل: المنجز من المنطبق.
    الأدنى–الأعلى: ما سيكون عليه المعدل لجميع المخاطَبين لو لم يفعل غير المجيبين شيئا، أو لو فعلوا كل شيء.
# $ids is a list of commitments, hardly ever of more than one. $place leads to the chapter on who reported.
# en: 1c848d97
note-derived = يُطلب من الأعضاء في { $ids } أن يبلّغوا عن التقدم المحرز. ويرد بيان من فعلوا ذلك في { $place }؛ وهو مشاركة
    لا تدخل في أي معدل ولا في أي مجموع للإجابات.

## Chapter: how to read the numbers

# en: d3c3a29f
chapter-reading = كيف تُقرأ الأرقام

# en: 59a2e02d
reading-lead = تحصي الأرقام ما قاله الأعضاء عن عملهم هم. فهي إجابات عن استبيان وليست قياسات، ولا يُفسَّر السكوت أبدا على أنه
    تقاعس.

# en: 63b38623
caption-scale = سلّم الحالات
# en: 59b25215
column-status = الحالة
# en: e147c97e
column-meaning = معناها
# en: 0235947e
column-use = تُحتسب ضمن
# $status is the status as data files have it.
# en: 2b8c72ef
status-meaning = { $status ->
        [not_started] لم يُفعل شيء بعد.
        [planned] تقرر العمل وحُدد موعده.
        [in_progress] العمل جار. وتُقرأ عبارة «مستمر» على أنها قيد التنفيذ.
        [implemented] نُفِّذ الالتزام.
        [sustained] قائم وتجري المحافظة عليه؛ للالتزامات الدائمة.
        [not_applicable] لا ينطبق الالتزام على هذا العضو.
       *[withheld] يمتنع العضو عن الإجابة.
    }
# en: 67eac8f1
status-use = { $status ->
        [implemented] المنطبق، المنجز
        [sustained] المنطبق، المنجز
        [not_applicable] الوارد فقط
        [withheld] الوارد؛ وضمن الحدّين
       *[other] المنطبق
    }
# en: 71ea045c
status-unanswered = بلا إجابة
    .meaning = لا توجد إجابة يمكن احتسابها. ولا تُقرأ أبدا على أنها «لم يبدأ».
    .use = ضمن الحدّين

# en: e60740b2
reading-counted = من يُحتسب
    .text = يُنتظر تقرير من كل عضو في التحالف في { $day }. ويُسأل عن كل التزام الأعضاء الموجه إليهم؛ وعددهم مبيَّن
        في الجداول (تحت «المطلوب») وإلى جانب كل رقم في البيانات. ويُحتسب لكل عضو تقرير واحد، هو آخر تقرير أمكن
        استخدامه؛ وتُحتسب التقارير المتأخرة أيضا.
# en: 639d5c9d
reading-rate = المعدل
    .text = الإجابات المنجزة (منفَّذ أو مستدام) من الإجابات المنطبقة (كل ما ورد، باستثناء «لا ينطبق» و«غير مفصح عنه»).
        وهو يصدق على الأعضاء الذين أجابوا والذين ينطبق عليهم الالتزام، لا على غيرهم.
# en: 1e7d8177
reading-bounds = الأدنى–الأعلى
    .text = حدّا المعدل لجميع الأعضاء الذين قد ينطبق عليهم الالتزام. الأدنى: نسبة المنجز لو أن كل عضو لم يُجب، أو امتنع عن
        الإجابة، لم يفعل شيئا. الأعلى: نسبة المنجز لو أن كلا منهم فعل كل شيء. وكلما تباعد الحدّان قلّ ما يقوله المعدل عن
        مجموع الأعضاء.
# en: 608bd52f
reading-small = الأعداد الصغيرة
    .text = تُكتب النسبة المحسوبة من أقل من { $smallest } في صورة عدد («7 من 12»)، لأن إجابة واحدة إضافية تغير النسبة المئوية
        بأكثر من خمس نقاط. وتُقرَّب النسب المئوية إلى أعداد صحيحة؛ وترد في ملفات البيانات بخانتين عشريتين.
# $place leads to the method, $regions and $commitments are names of rows that join two.
# en: bb34b7c8
reading-together = الاحتساب معا
    .text = حيثما أمكن لرقم منفرد أن يكشف إجابة عضو بعينه، تُحتسب الفئة أو المنطقة أو الالتزام أو القسم مع غيرها: فعبارة
        «{ $regions }» رقم واحد لجميع الأعضاء هناك، وعبارة «{ $commitments }» رقم واحد للإجابات عن هذه الالتزامات كلها،
        ولا يخص الرقم أيا منها وحده. ويُحتسب بعضها معا بالمصادفة، فلا يدل ذلك على أن الإجابات قليلة أو متشابهة. ولا تتأثر
        المجاميع ({ $place }).
# en: f93c1201
reading-evidence = الأدلة
    .text = للأعضاء أن يصفوا أدلة أو أن يضعوا روابط إليها. ولم يتحقق منها أحد ما لم يُذكر أن الرقم متحقَّق منه.
# $groups are those whose figures are the same as in the release before, whatever the reason.
# en: 4af01c92
reading-repeated = أرقام لم تتغير
    .text = أرقام { $groups } هي أرقام الإصدار { $release }{ $to ->
            [board] ، المعدّ لمجلس الإدارة
           *[public] {""}
        }. ولا تتغير الأرقام بين إصدار وآخر إلا حيث تغير من الأعضاء عدد يكفي كي لا يُميَّز بعضهم من بعض.

## Chapter: who reported

# en: e7153c34
chapter-who = من قدموا تقارير

# en: b3f886eb
who-lead = ورد { $reported } من أصل { $expected ->
        [zero] { $expected } تقرير منتظر
        [one] تقرير واحد منتظر
        [two] تقريرين منتظرين
        [few] { $expected } تقارير منتظرة
        [many] { $expected } تقريرا منتظرا
       *[other] { $expected } تقرير منتظر
    } من الأعضاء{ percent-aside }، { $on-time ->
        [0] ولم يصل أي منها في الموعد.
       *[other] ووصل { $on-time } منها في الموعد.
    }
# en: 3af9b7ec
who-lead-all-on-time = ورد { $reported } من أصل { $expected ->
        [zero] { $expected } تقرير منتظر
        [one] تقرير واحد منتظر
        [two] تقريرين منتظرين
        [few] { $expected } تقارير منتظرة
        [many] { $expected } تقريرا منتظرا
       *[other] { $expected } تقرير منتظر
    } من الأعضاء{ percent-aside }، { $expected ->
        [1] وقد وصل في الموعد.
       *[other] وقد وصلت جميعها في الموعد.
    }
# en: e4dc1e3c
who-lead-no-time = ورد { $reported } من أصل { $expected ->
        [zero] { $expected } تقرير منتظر
        [one] تقرير واحد منتظر
        [two] تقريرين منتظرين
        [few] { $expected } تقارير منتظرة
        [many] { $expected } تقريرا منتظرا
       *[other] { $expected } تقرير منتظر
    } من الأعضاء{ percent-aside }.
# en: f115a4cf
who-lead-protected = تُحمى في هذه الدورة هوية من قدموا تقارير كما تُحمى الإجابات. والأرقام التي قد تكشفها محجوبة.
# en: 3866357a
who-counted = يُعد العضو قد قدم تقريرا متى قُبل تقرير مقدَّم منه، سواء أمكن استخدام كل إجابة فيه أم لا.
    ويكون التقرير في الموعد إذا لم يكن تاريخ تقديمه المدوَّن فيه لاحقا للموعد النهائي؛ ولا يُحتسب في الموعد تقرير بلا تاريخ.
    ومعدل الاستجابة هو نسبة من قدموا تقارير إلى جميع الأعضاء المنتظرة تقاريرهم.
# en: 3631bd3a
caption-groups = الأعضاء الذين قدموا تقارير، بحسب فئة أصحاب المصلحة
# en: 8cee4b8e
caption-regions = الأعضاء الذين قدموا تقارير، بحسب المنطقة
# $complete is yes where every member reported.
# en: fc650687
who-caution = { $complete ->
        [yes] { participants-where }
       *[no] لم يُختر من قدموا تقارير بطريقة عشوائية. وحيثما كان عدد من قدموا تقارير من فئة أو منطقة قليلا، فإن الأرقام الأخرى
            تصدق على هذا العدد القليل. { participants-where }
    }
# en: ddf088f7
regions-one-only = جميع الأعضاء المنتظرة تقاريرهم محتسبون في منطقة واحدة هي { $region }.
# en: 4f70dea8
heading-missing = من لم يقدموا تقارير، وما قد يغيره ذلك
# en: 1c5db3a4
missing-none = لا ينقص أي تقرير: فقد وردت تقارير جميع الأعضاء المنتظرة تقاريرهم.
# en: c15a3ae0
missing-members = الأعضاء الذين ليس لهم تقرير محتسب: { $missing } من أصل { $expected } من الأعضاء المنتظرة
    تقاريرهم{ percent-aside }.
# $groups is a list of the next message.
# en: ae0ac4cf
missing-by-group = الأعضاء الذين ليس لهم تقرير محتسب: { $missing } من أصل { $expected } من الأعضاء المنتظرة
    تقاريرهم{ percent-aside }، على النحو التالي: { $groups }.
# en: 3209ec63
missing-of-group = { $missing } من أصل { $expected } من { who-many }
# $rate, $low and $high are shares with their numerators and denominators.
# en: 18aa910a
movable-nothing = قُدمت كل إجابة مطلوبة: فلا ينقص شيء يمكن أن يغير نسبة.
# en: e04be1a1
movable-all = من بين { $addressed ->
        [zero] { $addressed } إجابة مطلوبة
        [one] إجابة واحدة مطلوبة
        [two] إجابتين مطلوبتين
        [few] { $addressed } إجابات مطلوبة
        [many] { $addressed } إجابة مطلوبة
       *[other] { $addressed } إجابة مطلوبة
    }، { $silent ->
        [0] لا توجد إجابة ناقصة أو غير مفصح عنها
        [one] هناك إجابة واحدة ناقصة أو غير مفصح عنها
        [two] هناك إجابتان ناقصتان أو غير مفصح عنهما
        [few] هناك { $silent } إجابات ناقصة أو غير مفصح عنها
        [many] هناك { $silent } إجابة ناقصة أو غير مفصح عنها
       *[other] هناك { $silent } إجابة ناقصة أو غير مفصح عنها
    }{ percent-aside }. ونسبة المنفَّذ أو المستدام من الإجابات المنطبقة { $rate }؛ أما لدى جميع من قد تنطبق عليهم
    الالتزامات فتقع بين { $low }، لو لم يفعل غير المجيبين شيئا، و{ $high }، لو فعلوا كل شيء.
# en: 6c2c0da5
movable-audience = في التزامات { audience-whom }، تبلغ نسبة المنفَّذ أو المستدام من الإجابات المنطبقة { $rate }؛ ولو لم يفعل
    غير المجيبين شيئا لكانت { $low }، ولو فعلوا كل شيء لكانت { $high }.
# en: c5f134fe
movable-most = أثر الإجابات الناقصة هو الأكبر في التزامات { audience-whom }: فنسبة المنفَّذ أو المستدام { $rate }، وقد تكون
    لدى الجميع أي نسبة من { $low } إلى { $high }.
# en: efab1c0d
movable-least = وأثرها هو الأصغر في التزامات { audience-whom }: فالنسبة { $rate }، وهي لدى الجميع بين { $low }
    و{ $high }.
# $participants says where their names are: hidden, none, in-file, or in $annex.
# en: 15240a46
participants-where = { $participants ->
        [hidden] لا تُنشر في هذه الدورة أسماء الأعضاء الذين قدموا تقارير.
        [none] لم يكن قد احتُسب تقرير أي عضو حين أُعدت هذه الأرقام.
        [in-file] ترد أسماء الأعضاء الذين قدموا تقارير في البيانات المنشورة مع هذا التقرير، في الملف
            data/participants.csv.
       *[in-annex] ترد أسماء الأعضاء الذين قدموا تقارير في { $annex }؛ أما سائر الأعضاء الواردين في
            data/expected-members.csv فلم يقدموا تقارير.
    }

## Chapters: the commitments of an audience

# en: 6a1aecb6
chapter-audience = التزامات { audience-whom }

# en: 10138f93
audience-asked = { $who ->
        [all] يُوجَّه إلى جميع الأعضاء
       *[some] يُوجَّه إلى { who-many }
    } { $commitments ->
        [zero] { $commitments } التزام
        [one] التزام واحد
        [two] التزامان
        [few] { $commitments } التزامات
        [many] { $commitments } التزاما
       *[other] { $commitments } التزام
    }{ $sections ->
        [0] {""}
        [1] {""}
        [two] {" "}في قسمين
        [few] {" "}في { $sections } أقسام
        [many] {" "}في { $sections } قسما
       *[other] {" "}في { $sections } قسم
    }.
# en: d09914a7
audience-lead = { audience-asked } { $expected ->
        [1] وكان من المنتظر أن يرد تقرير واحد من { who-one }، وقد ورد.
       *[other] وورد { $reported } من أصل { $expected } من التقارير المنتظرة من { who-many }{ percent-aside }.
    }
# $rate, $low and $high are percentages, $rate with its numerator and denominator; or counts where they are of few.
# en: 9585a7fc
audience-answers = الإجابات المطلوبة: { $addressed ->
        [zero] { $addressed }
        [one] إجابة واحدة
        [two] إجابتان
        [few] { $addressed } إجابات
        [many] { $addressed } إجابة
       *[other] { $addressed } إجابة
    }. الإجابات الواردة: { $reported ->
        [zero] لا شيء
        [one] إجابة واحدة
        [two] إجابتان
        [few] { $reported } إجابات
        [many] { $reported } إجابة
       *[other] { $reported } إجابة
    }، وهي تتوزع كما يلي. لم يبدأ: { $not-started ->
        [0] لا شيء
       *[other] { $not-started }
    }؛ مخطط له: { $planned ->
        [0] لا شيء
       *[other] { $planned }
    }؛ قيد التنفيذ: { $in-progress ->
        [0] لا شيء
       *[other] { $in-progress }
    }؛ منفَّذ: { $implemented ->
        [0] لا شيء
       *[other] { $implemented }
    }؛ مستدام: { $sustained ->
        [0] لا شيء
       *[other] { $sustained }
    }؛ لا ينطبق: { $not-applicable ->
        [0] لا شيء
       *[other] { $not-applicable }
    }؛ غير مفصح عنه: { $withheld ->
        [0] لا شيء
       *[other] { $withheld }
    }. وعليه، تبلغ نسبة المنفَّذ أو المستدام من الإجابات المنطبقة { $rate }. ويصدق ذلك على من أجاب من { who-many }: ولو لم
    يفعل غير المجيبين شيئا لكانت النسبة { $low }، ولو فعلوا كل شيء لكانت { $high } (من { $possible }).
# The answers of an audience have no figure of their own. $codes is a list of audiences, $groups one of groups, as data
# files join them.
# en: bff2ba50
audience-together = تُحتسب معا الإجابات عن الالتزامات { $codes }{ $groups ->
        [All] {""}
       *[some] {" "}المقدَّمة من { $groups }
    }، كي لا يمكن استنتاج أي إجابة بمفردها؛ ولا يوجد رقم لهذه الالتزامات وحدها ({ $place }).
# en: afba07ba
heading-sections = التقدم المحرز بحسب القسم
# en: 6705f3f1
heading-commitments = التقدم المحرز بحسب الالتزام
# en: 8c43f219
heading-furthest = الأكثر تقدما
# en: 12edc730
heading-furthest-to-go = الأبعد عن الإنجاز
# en: f58c90fa
heading-what-was-said = ما قاله الأعضاء

# $title is what the commitments of an audience are called.
# en: 995c0e01
caption-sections = { $title }: الإجابات بحسب القسم
# en: c2485ee9
note-sections = المعدل: المنجز من المنطبق، وفي صورة عدد حيث يقل المنطبق عن { $smallest }. الأدنى–الأعلى: لو لم يفعل غير
    المجيبين شيئا، أو لو فعلوا كل شيء. وتُشرح المصطلحات في { $place }.

# $together is some where commitments of this chapter are counted together and therefore not listed, or none.
# en: f81a923e
commitments-lead = يرد إلى جانب كل التزام عدد من أفادوا بأنهم نفذوه أو يحافظون عليه، من بين من أجاب من { who-many } وينطبق عليه
    الالتزام.{ $together ->
        [none] {""}
       *[some] {" "}ولا تُدرج الالتزامات المحتسبة مع غيرها.
    }
# en: ffba1620
commitments-no-order = قد تغير الإجابات الناقصة، أو الإجابات المحتسبة معا، أي الالتزامات يأتي أولا وأيها يأتي أخيرا؛ ولذلك لا يُذكر
    ترتيب لها.
# en: 50e37e16
commitment-figure = { $completed ->
        [0] صفر
       *[other] { $completed }
    } من أصل { $applicable } من { who-many }{ percent-aside }

## Chapter: frameworks and lenses

# en: 7062477f
chapter-frameworks = بحسب الإطار
# en: 3ad5400a
frameworks-lead = يذكر بعض الالتزامات معاهدة أو إطارا أو مبادرة. وتُحصى هنا الإجابات نفسها بحسب ما تذكره الالتزامات، ثم من منظور
    أطر أخرى يُعمل بها في هذا الميدان. ولا تبين هذه الأرقام من هو طرف في معاهدة ولا من يتقيد بها، بل ما ورد من إجابات عن
    هذه الالتزامات فحسب.
# en: 693ef00b
caption-frameworks = الإجابات عن الالتزامات التي تذكر كل صك
# en: 0ec71910
column-framework = الصك
# $source is the document that a lens comes from, $note whose reading it is.
# en: 6b8d3c3d
lens-about = { $source } (في { $day }). { $note }
# $lens is the name of a framework.
# en: 44f0f844
caption-lens = الإجابات بحسب أجزاء { $lens }: مقابلة تحريرية
# en: 51be9b3d
column-part = الجزء
# $parts is a list of parts on which no commitment bears; $unmet is some, or none.
# en: 8024e80a
note-lens = مجاميع الالتزامات المذكورة؛ وقد يُحتسب التزام في أكثر من جزء.{ $unmet ->
        [none] {""}
       *[some] {" "}ولا يتصل أي التزام بالأجزاء التالية: { $parts }.
    }

## Chapter: regions

# en: 24c8f9a8
chapter-regions = المناطق

# en: 708fc9af
regions-lead = يُحتسب الأعضاء في { $regions ->
        [zero] { $regions } منطقة
        [one] منطقة واحدة
        [two] منطقتين
        [few] { $regions } مناطق
        [many] { $regions } منطقة
       *[other] { $regions } منطقة
    } (التصنيف: { $scheme })؛ ويُحتسب ضمن «النطاق العالمي» كل عضو يعمل في كل مكان أو ليس له بلد.
# en: 8f9276b7
regions-caution = لا يمكن أن يُستدل من هذه الأرقام على أسباب اختلاف المناطق: فهي تختلف في عدد أعضائها، وفي الفئات التي ينتمون
    إليها، وفي عدد من قدموا تقارير منهم. والأرقام تصف الإجابات الواردة، وليست مقارنة للأداء.
# Shares of members that reported, with numerators and denominators. $least is the smallest number of members expected
# in a region that is compared.
# $alike is yes where the two shares are the same in whole per cent, or no.
# en: 8ad3ecf6
regions-response = { $alike ->
        [yes] في المناطق التي يُنتظر فيها ما لا يقل عن { $least } من التقارير، تتقارب نسب الأعضاء الذين قدموا تقارير: من { $low } في
            «{ $low-region }» إلى { $high } في «{ $high-region }».
       *[no] من بين المناطق التي يُنتظر فيها ما لا يقل عن { $least } من التقارير، سُجلت أعلى نسبة للأعضاء الذين قدموا تقارير في
            «{ $high-region }»، وهي { $high }، وأدنى نسبة في «{ $low-region }»، وهي { $low }.
    }
# en: 1c8c0600
regions-nothing-to-compare = لا مجال للمقارنة بحسب المنطقة: فأرقام الفصول السابقة هي أرقام هذه المنطقة.
# $place leads to the method.
# en: 63bdd20d
regions-joined = حيثما أمكن لإجابات منطقة واحدة أن تكشف إجابة عضو بعينه، وفي مواضع أخرى بالمصادفة، تُحتسب مناطق معا: فيكون
    للأعضاء في جميعها رقم واحد، ولا يكون لأي منها رقم وحدها ({ $place }). وتبين ذلك الأسماء التي تجمعها العلامة «+».
    وتختلف المناطق المحتسبة معا من التزام إلى آخر، ولذلك قد يتعلق رقمان لمنطقة واحدة عن التزامين بأعضاء مختلفين.
# $most is how many members are expected in the largest cell.
# en: 2405d5de
regions-withheld = لا يُنتظر من أي فئة من فئات أصحاب المصلحة في أي منطقة أكثر من { $most ->
        [zero] { $most } تقرير
        [one] تقرير واحد
        [two] تقريرين
        [few] { $most } تقارير
        [many] { $most } تقريرا
       *[other] { $most } تقرير
    }. وقد يكشف رقم عن تقدم عدد بهذه القلة من الأعضاء، أو عن أعضاء تتطابق إجاباتهم، إجابة عضو بعينه. ولذلك تُحتسب المناطق
    معا في هذه الدورة في جميع الأرقام المتعلقة بالتقدم المحرز.
# en: b470fc20
regions-participation = أسماء من قدموا تقارير علنية. ويبين الجدول مصدر الإجابات.
# $groups are those whose late reports are counted together only.
# en: 13f771aa
late-together = التقارير المقدمة من { $groups }، التي وردت بعد الإصدار الأول، محتسبة في أرقام هذه الفئات معا فقط. أما في أرقام
    كل فئة منها، وفي أرقام ما تُسأل عنه وحدها، فتُعد إجاباتها ضمن الإجابات الناقصة.
# en: d67d587f
regions-late = تُحتسب التقارير التي وردت بعد الإصدار الأول في مجاميع جميع المناطق وفي صفوف «تقارير متأخرة»؛ وتبقى صفوف كل منطقة
    كما صدرت. فالمجموع هو حاصل جمع المناطق والتقارير المتأخرة.
# en: 08840f61
regions-data = ما يمكن نشره عن كل التزام، بحسب الفئة والمنطقة، متاح في البيانات المنشورة مع هذا التقرير، في الملف
    data/aggregates.csv؛ ويبين الملفان data/regions.csv و data/commitments.csv الأسماء التي ترد بها فيه كل منطقة وكل التزام.

# en: 54de88a6
caption-participation = الأعضاء الذين قدموا تقارير، بحسب المنطقة وفئة أصحاب المصلحة
# en: b9b24a8f
note-participation = الأعضاء الذين قدموا تقارير، من بين الأعضاء المنتظرة تقاريرهم. [z]: لا يُنتظر تقرير من أي عضو من هذه الفئة في
    هذه المنطقة.
# en: c1dfc307
caption-regions-alone = الالتزامات التي للمنطقة رقم خاص بها عنها، بحسب فئة أصحاب المصلحة
# en: 62bc699f
note-regions-alone = من بين الالتزامات التي ربما أجاب عنها أعضاء الفئة في المنطقة، بما فيها الموجهة إلى جميع الأعضاء. أما في سائر
    الالتزامات فتُحتسب المنطقة مع غيرها، أو في المجموع فقط. [z]: لا يُنتظر تقرير من أي عضو من هذه الفئة في هذه المنطقة، أو
    لم يُجب أي منهم.
# en: a8797af1
caption-regions-together = المناطق المحتسبة معا، والالتزامات التي تُحتسب فيها كذلك
# en: 673263ec
note-regions-together = ترد أرقامها في data/aggregates.csv. والالتزامات التي تجمعها العلامة «+» محتسبة معا أيضا.
# en: 0a481266
note-region-results = الحرف هو ما تبدأ به رموز الالتزامات.
# en: 7d05f369
caption-region-results = الإجابات بحسب المنطقة، حيث يمكن عرض أكثر من المجموع

## Chapter: what changed. $previous and $cycle are years.

# en: e16ff4ae
chapter-change = ما تغير منذ { $previous }

# $compared counts the members with a counted report in both cycles.
# en: 86ba20e8
change-lead = { $compared ->
        [0] ليس لأي عضو تقرير محتسب في { $previous } وتقرير محتسب الآن.
        [one] يقارن هذا الفصل ما قاله عضو واحد في { $previous } بما يقوله الآن: وهو الوحيد الذي له تقرير محتسب في كلتا الدورتين.
        [two] يقارن هذا الفصل ما قاله عضوان في { $previous } بما يقولانه الآن: وهما من لهما تقرير محتسب في كلتا الدورتين.
        [few] يقارن هذا الفصل ما قاله { $compared } أعضاء في { $previous } بما يقولونه الآن: وهم من لهم تقرير محتسب في كلتا
            الدورتين.
        [many] يقارن هذا الفصل ما قاله { $compared } عضوا في { $previous } بما يقولونه الآن: وهم من لهم تقرير محتسب في كلتا
            الدورتين.
       *[other] يقارن هذا الفصل ما قاله { $compared } عضو في { $previous } بما يقولونه الآن: وهم من لهم تقرير محتسب في كلتا
            الدورتين.
    }
# en: d22ff518
change-lead-protected = يقارن هذا الفصل ما قاله في { $previous } الأعضاء الذين لهم تقرير محتسب في كلتا الدورتين بما يقولونه
    الآن.
# en: 6ff24863
change-break = في دورة { $previous } أبلغ الأعضاء عن التزامات أخرى، فلا تمكن المقارنة بين ما قالوه آنذاك وما يقولونه الآن. وتبدأ
    السلسلة من جديد؛ وكل رقم عن الالتزامات في البيانات يحمل العلامة [b].
# en: d0f04679
change-like-for-like = تُقارن الأشياء بنظائرها: فلا تدخل إجابة في هذه المقارنة إلا إذا أجاب العضو نفسه، في فئة أصحاب المصلحة
    نفسها، عن الالتزام نفسه في كلتا الدورتين. ولا يُقارن تقديم التقارير في حد ذاته. وتعرض الفصول الأخرى جميع الأعضاء الذين
    قدموا تقارير الآن؛ وقد يرجع الفرق بينها وبين التقرير السابق إلى اختلاف من قدموا تقارير، ولذلك لا يُقرأ على أنه تغير.
# $rate-before and $rate are shares of the answers on commitments that applied then, and that apply now, with their
# numerators and denominators.
# en: 90253910
change-all = في { $previous }، بلغت نسبة المنفَّذ أو المستدام من الإجابات المنطبقة { $rate-before }؛ وتبلغ الآن { $rate } من إجابات
    الأعضاء أنفسهم عن الالتزامات نفسها.
# $groups is a list of the next message.
# en: ff5b5209
change-groups = وتغيرت النسبة من { $previous } إلى الآن على النحو التالي: { $groups }.
# en: 472099c6
change-group = من { $rate-before } إلى { $rate } لدى { who-many }
# en: 76a62def
change-audience = في التزامات { audience-whom }: في { $previous }، بلغت نسبة المنفَّذ أو المستدام من الإجابات المنطبقة
    { $rate-before }؛ وتبلغ الآن { $rate } من إجابات الأعضاء أنفسهم عن الالتزامات نفسها.
# en: cfa4b43b
change-nothing-shown = لا يمكن نشر مقارنة بين ما سبق وما لحق للأعضاء أنفسهم على مستوى أقسام كاملة: فإلى جانب الإجابات التي تمكن
    مقارنتها بضع إجابات لا تمكن مقارنتها، ومن شأن الفرق أن يكشفها.
# $rows is how many commitments have a figure.
# en: 6059ea93
change-some-shown = ويمكن ذلك في { $rows ->
        [zero] { $rows } التزام
        [one] التزام واحد
        [two] التزامين
        [few] { $rows } التزامات
        [many] { $rows } التزاما
       *[other] { $rows } التزام
    } لفئة من فئات أصحاب المصلحة.

# en: 75ef17d9
caption-change-finer = الإجابات مقارنة بالدورة السابقة، بحسب الالتزام وفئة أصحاب المصلحة
# en: 51eeda82
caption-change = الإجابات مقارنة بالدورة السابقة، بحسب الفئة والقسم
# en: 627df200
column-compared = المقارَن
# en: dba92d79
column-completed-in = المنجز في { $year }
# A section, or one stakeholder group of it, by the section's code.
# en: 14ee9649
row-section = { $code }: { $title }
# en: 4a0a3fa0
note-change = الأعداد أعداد إجابات. المنجز: المنفَّذ أو المستدام، من بين الإجابات المقارَنة عن التزامات منطبقة.
# $rows is a list of rows.
# en: bd969cbe
note-change-withheld = محجوب حماية للسرية ([c]): { $rows }.

## Chapter: evidence and obstacles

# en: 9cf2ab5a
chapter-behind = الأدلة والعقبات
# en: c7f0b87a
behind-lead = من بين { $completed ->
        [zero] { $completed } إجابة تفيد
        [one] إجابة واحدة تفيد
        [two] إجابتين تفيدان
        [few] { $completed } إجابات تفيد
        [many] { $completed } إجابة تفيد
       *[other] { $completed } إجابة تفيد
    } بأن الالتزام منفَّذ أو مستدام، { $with-evidence ->
        [0] لم تُرفق أدلة بأي إجابة
       *[other] أُرفقت أدلة بما عدده { $with-evidence }{ percent-aside }
    }. { $verified ->
        [0] ولم تراجع الأمانة أيا من الأدلة.
       *[other] وراجعت الأمانة أدلة { $verified } منها.
    }
# en: b3067325
behind-lead-none-completed = لم تفد أي إجابة بأن الالتزام منفَّذ أو مستدام، فلا يوجد ما تُقدَّم عنه أدلة.
# en: 70f05a8f
behind-lead-withheld = لا يمكن نشر عدد الإجابات المشفوعة بأدلة ([c]): فقد يكشف ما فعله أعضاء بعينهم، أو أُغفل بالمصادفة.
# en: 1fa5cd6d
caption-evidence = الأدلة على الإجابات التي أفادت بأن الالتزام منفَّذ أو مستدام
# en: 7a53c362
column-with-evidence = المشفوع بأدلة
# en: d04c5a89
column-share = النسبة
# en: 0e0995e4
column-verified = المتحقَّق منه
# en: 2f003032
note-evidence = الأدلة: ما وصفه العضو بالكلمات أو وضع رابطا إليه. النسبة: المشفوع بأدلة، من المنجز. المتحقَّق منه: ما راجعت
    الأمانة أدلته فثبتت. ولا يتحقق أحد من سائر الأدلة.

# en: df386e59
heading-obstacles = ما يعترض العمل وفقا للأعضاء
# en: f166aa77
obstacles-lead = ذكر { $named } من أصل { $of ->
        [zero] { $of } عضو
        [one] عضو واحد
        [two] عضوين
        [few] { $of } أعضاء
        [many] { $of } عضوا
       *[other] { $of } عضو
    } ممن احتُسبت تقاريرهم{ percent-aside } عقبة إلى جانب إجابة واحدة على الأقل. وللعضو أن يذكر عدة عقبات، واحدة إلى جانب كل
    إجابة؛ وقد يواجه من لا يذكر أي عقبة بعض العقبات مع ذلك.
# en: 61140dad
obstacles-withheld = عدد الأعضاء الذين ذكروا عقبة محجوب ([c])، شأنه شأن كل عدد لا يشمل إلا قلة من الأعضاء، أو يشمل جميعهم تقريبا،
    أو لا يشمل أحدا.
# en: 78519857
caption-obstacles = الأعضاء الذين ذكروا عقبة، بدءا بأكثرها ذكرا
# en: 10648557
column-obstacle = العقبة
# en: 807d5d49
note-obstacles-withheld = { $rows ->
        [zero] لا يُحجب العدد عن أي عقبة أخرى في القائمة ([c]).
        [one] العدد محجوب عن عقبة واحدة أخرى في القائمة ([c]).
        [two] العدد محجوب عن عقبتين أخريين في القائمة ([c]).
        [few] العدد محجوب عن { $rows } عقبات أخرى في القائمة ([c]).
        [many] العدد محجوب عن { $rows } عقبة أخرى في القائمة ([c]).
       *[other] العدد محجوب عن { $rows } عقبة أخرى في القائمة ([c]).
    } وهو يشمل قلة من الأعضاء، أو جميعهم تقريبا، أو لا يشمل أحدا؛ ولا يُذكر أي هذه الأحوال هو المقصود.

## Reminders: messages of the secretariat to members. $when is before, today or after (of the deadline); $days counts the
## days between.

# en: 70ab94ff
remind-greeting = إلى { $member } ({ $id })
# en: 058c2d06
remind-silent = لم يصلنا منكم أي تقرير مرحلي عن «{ $title }». { $when ->
        [before] والموعد النهائي لتقديم التقارير هو { $deadline }، أي بعد { $days ->
            [zero] أقل من يوم
            [one] يوم واحد
            [two] يومين
            [few] { $days } أيام
            [many] { $days } يوما
           *[other] { $days } يوم
        }.
        [today] والموعد النهائي لتقديم التقارير هو اليوم، { $deadline }.
       *[after] وقد حل الموعد النهائي لتقديم التقارير في { $deadline }؛ ولا يزال تقريركم يُحتسب بوصفه تقريرا متأخرا.
    } ونرفق طيه مصنّفكم. والتقرير يُحتسب أيا كان مضمونه: فعبارة «لم يبدأ» إجابة هي أيضا.
# en: 8b799a8a
remind-silent-subject = { $title }: لم يرد تقريركم
# en: 033711ee
remind-rejected = ورد منكم ملف عن «{ $title }»، ولكن تعذر استخدام أي شيء منه: { $files }. وفيما يلي ما تبيّن وما يلزم عمله:
# en: 4ea91d21
remind-rejected-subject = { $title }: تعذرت قراءة تقريركم
# en: 65dc1513
remind-to-mend = احتُسب تقريركم عن «{ $title }»، ولكن تعذر استخدام بعض إجاباته. وفيما يلي ما تبيّن وما يلزم عمله:
# en: 8926d8bb
remind-to-mend-subject = { $title }: إجابات تحتاج إلى تصحيح
# en: 1e9af12b
remind-more = { $more ->
        [zero] ولا شيء غير ذلك في الملف المرفق
        [one] ونتيجة أخرى، في الملف المرفق
        [two] ونتيجتان أخريان، في الملف المرفق
        [few] و{ $more } نتائج أخرى، في الملف المرفق
        [many] و{ $more } نتيجة أخرى، في الملف المرفق
       *[other] و{ $more } نتيجة أخرى، في الملف المرفق
    }
# en: aa7b1c06
remind-close = يرجى إرسال المصنّف { $when ->
        [after] في أقرب وقت ممكن
       *[other] في موعد أقصاه { $deadline }
    }{ $standing ->
        [silent] .
       *[other] ، برقم نسخة أعلى من رقم النسخة السابقة.
    }
# $fault and $fix are sentences of the rule, without their full stops.
# en: 29e25bb2
remind-finding = { $place }: { $fault } (وُجد: { $found }). المطلوب: { $fix }.
# en: 74be9e1c
remind-sender = { $publisher }

## Chapter: quality of the data

# en: 6e8c7c09
chapter-quality = جودة البيانات

# en: 35c79cef
quality-checked = فُحصت جميع التقارير المقدَّمة وفقا للقواعد نفسها. وأُبلغ العضو بما كشفته كل قاعدة، مع بيان موضعه في المصنّف
    وطريقة لتصحيحه.
# en: ea4dc5b7
quality-lead = { quality-checked } { $counted ->
        [zero] ولا يوجد تقرير محتسب لأي عضو.
        [one] واحتُسب تقرير عضو واحد.
        [two] واحتُسب تقريران من عضوين.
        [few] واحتُسبت تقارير { $counted } أعضاء.
        [many] واحتُسبت تقارير { $counted } عضوا.
       *[other] واحتُسبت تقارير { $counted } عضو.
    }
# en: 406a45d3
quality-severities = «خطأ» يعني أن إجابة، أو تقريرا كاملا، قد استُبعد؛ والإجابة المستبعدة تُعد بلا إجابة. و«تحذير» يعني أن
    الإجابة استُخدمت، ولكنها عُدّلت أو أنها موضع شك. و«ملاحظة» لم تغير شيئا.
# en: aad98bd8
quality-nothing-counted = لا يوجد تقرير محتسب، فلا يوجد ما يُذكر عن جودة الإجابات.
# en: 7ae8137c
caption-quality = الأعضاء الذين في تقاريرهم نتيجة واحدة على الأقل من هذا النوع
# en: 8ff8c10b
column-found = ما تبيّن
# en: 68bcdd4b
column-members = الأعضاء
# en: 84de4aa5
quality-left-out = استُبعدت إجابة واحدة على الأقل بسبب خطأ.
# en: 17a5b321
severity-error = خطأ
# en: 33cdc6e0
severity-warning = تحذير
# en: 53219a80
severity-note = ملاحظة
# en: c4393c12
note-quality = الأعضاء الذين في تقاريرهم المحتسبة نتيجة واحدة على الأقل من هذا النوع، من بين جميع الأعضاء الذين احتُسبت تقاريرهم.
    ولا تُحصى القواعد التي تنظر في مضمون إجابة العضو؛ وترد جميع القواعد في الملف data/rules.csv.
# $shown is some where the number of other rules is shown, or none.
# en: 4a29f993
note-quality-withheld = { $shown ->
        [none] العدد محجوب عن جميع القواعد ([c]).
       *[some] { $rows ->
            [zero] لا يُحجب العدد عن أي قاعدة أخرى ([c]).
            [one] العدد محجوب عن قاعدة واحدة أخرى ([c]).
            [two] العدد محجوب عن قاعدتين أخريين ([c]).
            [few] العدد محجوب عن { $rows } قواعد أخرى ([c]).
            [many] العدد محجوب عن { $rows } قاعدة أخرى ([c]).
           *[other] العدد محجوب عن { $rows } قاعدة أخرى ([c]).
        }
    } وهو يشمل قلة من الأعضاء، أو جميعهم تقريبا، أو لا يشمل أحدا؛ ولا يُذكر أي هذه الأحوال هو المقصود.

## Annex: results

# en: 7586e132
annex-results = النتائج بحسب الالتزام
# en: 7299aabd
results-lead = في حالة الالتزام الواحد، يحصي «المطلوب» و«الوارد» الأعضاء؛ وحيث تُحتسب عدة التزامات معا، يحصيان الإجابات. المنطبق: الإجابات
    باستثناء «لا ينطبق» و«غير مفصح عنه». المعدل: المنجز (منفَّذ أو مستدام) من المنطبق؛ وفي صورة عدد حيث يقل المنطبق عن
    { $smallest }. الأدنى–الأعلى: النسبة نفسها لدى جميع المخاطَبين الذين قد ينطبق عليهم الالتزام، لو لم يفعل غير المجيبين
    شيئا، أو لو فعلوا كل شيء.
# en: a3ba43f9
caption-commitments = { $title }: الإجابات بحسب الالتزام
# What is counted together. $place leads to the method.
# en: 335c3b02
heading-together = ما يُحتسب معا
# en: 4faf85b0
together-lead = لهذه الأقسام والالتزامات رقم واحد لعدة منها، كي لا يمكن استنتاج أي إجابة بمفردها. ويُحتسب بعضها معا
    بالمصادفة ({ $place }).
# en: f343d1de
caption-codes-together = الأقسام والالتزامات المحتسبة معا
# en: 6fc0c856
column-together = المحتسب معا
# $id and $of are commitments.
# en: 9211245c
commitment-alias = يكرر { $id } نص { $of }، ويُحتسب معه.

## Annex: method

# en: 11069c31
annex-method = المنهجية

# en: f290f648
heading-measures = المقاييس
# en: 0f6787c5
measure-expected = المنتظر
    .text = الأعضاء الذين بدأت عضويتهم في التاريخ المرجعي أو قبله ولم تكن قد انتهت بحلوله
# en: 4b1b349a
measure-addressed = المطلوب
    .text = الأعضاء المنتظرة تقاريرهم × الالتزامات الموجهة إلى فئتهم من أصحاب المصلحة
# en: fb3c865e
measure-reported = الوارد
    .text = المطلوب الذي له إجابة محتسبة: لم يبدأ + مخطط له + قيد التنفيذ + منفَّذ + مستدام + لا ينطبق +
        غير مفصح عنه
# en: 1fb8044a
measure-unanswered = بلا إجابة
    .text = المطلوب − الوارد
# en: 621efb9d
measure-applicable = المنطبق
    .text = الوارد − لا ينطبق − غير مفصح عنه
# en: d85b37bc
measure-completed = المنجز
    .text = منفَّذ + مستدام
# en: 69ae647f
measure-rate = المعدل
    .text = المنجز ÷ المنطبق
# en: 406572f8
measure-low = الأدنى
    .text = المنجز ÷ (المنطبق + غير مفصح عنه + بلا إجابة)
# en: 2121a3c6
measure-high = الأعلى
    .text = (المنجز + غير مفصح عنه + بلا إجابة) ÷ (المنطبق + غير مفصح عنه + بلا إجابة)
# en: 17e4d49f
measures-note = معدل الاستجابة هو التقارير المقبولة ÷ الأعضاء المنتظرة تقاريرهم. ولا يُرجَّح أي رقم، ولا تُقدَّر القيم الناقصة، ولا
    تُصحَّح الأرقام لمراعاة عدم الاستجابة؛ أما نسب الإنجاز المئوية التي يذكرها الأعضاء فتُستخدم في الفحص وحده ولا تدخل في أي
    رقم. وإذا تعارض صفان في مصنّف عن التزام واحد عُدّ ذلك بلا إجابة إلى أن يبيّن العضو أو الأمانة أيهما الصحيح. وتُقرَّب
    المعدلات على أساس الكسر الدقيق، والنصف يُقرَّب إلى أعلى.

# en: 1e7976c2
heading-disclosure = ضبط الإفصاح
# en: ba811948
disclosure-threat = مكمن الخطر
    .text = وُعد الأعضاء بألا يُفصح عن أي إجابة بمفردها خارج الأمانة. والعضوية علنية، فقد يعرف أي قارئ بالتحديد من يقف
        وراء رقم ما؛ والأعضاء يعرفون إجاباتهم؛ ويمكن طرح الأرقام بعضها من بعض؛ وما يُحجب، بمنهجية علنية، قرينة هو
        أيضا. وليست الأعداد الصغيرة هي الخطر الوحيد: فحيثما أعطى جميع أعضاء خلية الإجابة نفسها، كشفها رقم الخلية مهما كان
        عددهم.
# en: ec8af683
disclosure-blocks = الكتل
    .text = الخلية الأولية هي فئة واحدة من أصحاب المصلحة في منطقة واحدة عن التزام واحد. ولا يُنشر عن الإجابات إلا مجاميع كتل
        من هذه الخلايا، ومجاميع كتل كاملة؛ أما أعداد الأدلة والعقبات والأخطاء فلها قواعد خاصة بها ترد أدناه. والكتلة هي
        مجموعة مناطق في مجموعة التزامات، لفئة واحدة أو لعدة فئات محتسبة معا. وتشكل الكتل تجزئة: فكل إجابة تقع في كتلة
        واحدة لا غير. ولا تحمل مجاميع الكتل معلومات لا تحملها الكتل نفسها، فلا يلزم حجب خلية أخرى لحماية خلية، ولا
        يُقرَّب أي عدد، ولا تُضاف أي تشويشات: فالأعداد المنشورة دقيقة.
# $threshold is a setting, 5 as a rule; $coalition is how many members may put their answers together, 1 or 2.
# en: d3ca4b0c
disclosure-primary = الحجب الأولي
    .text = يسهم العضو في كتلة بأي إجابة له فيها؛ و«لا ينطبق» و«غير مفصح عنه» إجابتان، وتُحتسبان غير منجزتين. والائتلاف عدد
        من الأعضاء يجمعون إجاباتهم معا. ولا تكون الكتلة مقبولة إلا إذا أسهم فيها { $threshold ->
            [zero] { $threshold } عضو
            [one] عضو واحد
            [two] عضوان
            [few] { $threshold } أعضاء
            [many] { $threshold } عضوا
           *[other] { $threshold } عضو
        } على الأقل، وإذا كان ما يتبقى، حتى لو استبعد ائتلاف من { $coalition ->
            [zero] { $coalition } عضو مسهم
            [one] عضو مسهم واحد
            [two] عضوين مسهمين
            [few] { $coalition } أعضاء مسهمين
            [many] { $coalition } عضوا مسهما
           *[other] { $coalition } عضو مسهم
        } إجاباته، ليس كله من حالة واحدة، ولا كله منجزا، ولا كله غير منجز. والكتلة الفارغة مقبولة. وتنظر القاعدة في المجاميع
        والأحجام المنشورة، ولا شيء غيرها. وهي تستبعد اليقين؛ لكنها لا تستبعد أن تكون إجابة ما مرجحة.
# en: 45047b47
disclosure-drawing = تجزئة تُسحب عشوائيا
    .text = إذا اختيرت تجزئة لأنها الأقل كلفة، أو الأكثر تفصيلا، كشف الاختيار شيئا: فمن يعرف المنهجية يمكنه أن يسأل أي
        إجابات كانت ستؤدي إليه. أما هنا فتُسحب التجزئة عشوائيا من بين جميع التجزئات المقبولة، خطوة خطوة وباحتمالات غير
        متساوية: تُضم الفئات إلى مجموعات، ثم يُضم المخاطَبون ثم الأقسام إلى سلاسل متجاورة، ثم تُضم التزامات الأقسام
        المجتمعة إلى مجموعات، ثم مناطق كل مجموعة التزامات إلى مجموعات. ويتوقف احتمال كل منها على أرقام علنية (الأعضاء
        والإجابات والمجاميع)، ولذلك فإن كل جدول إجابات له المجاميع المنشورة كان يمكن أن يؤدي إلى المنشور نفسه. وربما أدى
        إليه باحتمال مختلف، لأن التجزئات الأخرى المقبولة تتوقف على الجدول. وقد حُددت الاحتمالات بحيث لا يكشف ذلك إلا القليل:
        فضم منطقة أو التزام لا يكاد يكون أرجح حيث كان سيخفق وحده، ويبين الاختبار أدناه ما يتبقى من ذلك. وحيث تتماثل
        خليتان في الحجم، قد تنفرد إحداهما وتُضم الأخرى إلى ثالثة. ويعتمد السحب على مفتاح سري لدى الأمانة، فيمكن تكراره فيها
        دون سواها.
# en: 625b55dd
disclosure-totals = المجاميع والصفوف المضمومة
    .text = تُنشر الصفوف التي تشمل عدة التزامات (الأقسام والمخاطَبون والجميع) أو مناطق أو فئات حيثما كانت مجاميع كتل كاملة.
        ومجموع جميع الإجابات هو كذلك دائما؛ وكذلك مجموع فئة أو مخاطَبين أو قسم، ما لم يضمه السحب إلى غيره. وحيث تضم الكتل
        الواقعة تحت صف مناطق أو التزامات، يحمل الصف أسماءها («{ $regions }»، «{ $commitments }»)؛ وحيث تضم أجزاء مجموع
        مناطق مختلفة، تضم صفوفه جميع تلك المناطق. ولا صف لإطار ضُمت التزاماته إلى غيرها.
# en: e4738bcb
disclosure-groups = الفئات
    .text = الفئة التي تكون إجاباتها قليلة جدا، أو متشابهة جدا، تُحتسب مع غيرها بالسحب نفسه: فيكون «{ $together }» عندئذ رقما
        واحدا لأعضاء الفئتين، كما تُضم بالمصادفة فئات كان يمكن أن تُقبل وحدها. ويبقى مجموع جميع الفئات. وإذا لم يستوف حتى
        مجموع جميع الإجابات القاعدة، فلا يُنشر شيء عن الإجابات.
# en: c88ff875
disclosure-evidence = الأدلة والتقيد بالموعد
    .text = يُنشر عدد الإجابات المشفوعة بأدلة، أو المتحقَّق منها، أو المقدَّمة في الموعد، لمخاطَبين بأكملهم ولجميع الالتزامات معا،
        في جميع المناطق، حيث يستوفي القاعدة نفسها لدى جميع المخاطَبين من فئة ما؛ وهنا أيضا يُغفل بالمصادفة بعض ما يستوفيها.
        ويبقى بعد الإصدار كما صدر.
# en: fdd6803b
disclosure-quality = الجودة والعقبات
    .text = لا تُنشر أعداد الأعضاء في الفصول المتعلقة بالأدلة والعقبات والجودة إلا حيث يشمل العدد ما يكفي من الأعضاء ويستثني
        ما يكفي منهم. وقائمة ما يُحصى ثابتة، ويُحجب العدد الذي لا يشمل أحدا كما يُحجب العدد القليل. وليست الحالة التي ذكرها
        الأعضاء مما يُحصى.
# en: bd07dd65
disclosure-releases = الإصدارات اللاحقة
    .text = تتحدد التجزئة بالإصدار الأول. وتُنشر التقارير التي ترد بعده في كتل خاصة بها، لجميع المناطق معا، متى صارت مقبولة
        وحدها، في فئات والتزامات تُسحب بالطريقة نفسها: فتزيد المجاميع، وتبقى صفوف المناطق كما هي، ويستكمل الفرقَ صف
        «تقارير متأخرة». ويُنشر التصحيح حيث تكون الإجابات التي تغيرت في كتلته مقبولة وحدها، قبل التغيير وبعده؛ وإلا بقيت
        الأرقام إلى الدورة التالية. ولا يُبيَّن أن تقريرا أو تصحيحا ينتظر النشر.
# en: ff6117bd
disclosure-before = المقارنة بالدورة السابقة
    .text = مجموعة المقارنة هي الأعضاء المنتظرة تقاريرهم في كلتا الدورتين في فئة أصحاب المصلحة نفسها؛ وتحصي أرقامها إجاباتهم عن
        الالتزامات التي أجابوا عنها في الدورتين معا. ولا تُقسم الكتلة إلى مجموعة المقارنة وغيرها إلا إذا كان كلا الجزأين مقبولا، أو كان
        أحدهما فارغا. ويُنشر ما سبق وما لحق لجميع المناطق، منجزا أو غير منجز، حيث تُقسم كتل هذه المجموعة بهذه الطريقة في كلتا
        الدورتين. ولا يُنشر كيف تغيرت كل إجابة بمفردها.
# en: 351325ed
disclosure-participation = المشاركة
    .text = { $participants ->
            [hidden] هوية الأعضاء الذين قدموا تقارير محمية في هذه الدورة. وتخضع معدلات الاستجابة، والالتزام الذي ينفذه تقديم
                التقرير نفسه، للقواعد نفسها التي تخضع لها الإجابات، وتبقى جميع الأرقام كما كانت في الإصدار الأول.
           *[listed] هوية الأعضاء الذين قدموا تقارير علنية في هذه الدورة، ومعها ما إذا كان التقرير قد قُدم في الموعد.
                ولذلك تُنشر كاملة معدلات الاستجابة والالتزام الذي ينفذه تقديم التقرير نفسه، وتُعامَل على أنها معروفة للقارئ. وهي
                لا تدخل في أي مجموع للإجابات. وتُعامَل الالتزامات التي أجاب عنها العضو على أنها معروفة أيضا: فكونه ترك التزاما بلا
                إجابة ليس محميا.
        }
# en: 5ddd10e2
disclosure-audit = التدقيق
    .text = قبل نشر أي شيء، تُقرأ الملفات المكتوبة من جديد، دون اعتبار لطريقة سحب التجزئة. ويثبت التدقيق أن كل صف مجموع كتل
        كاملة، وأن الكتل لا تتداخل وتضم معا كل إجابة، وأن كلا منها مقبولة، وأنه لا يمكن أن يُستنتج من جميع الصفوف معا أكثر
        مما في الكتل، وأن التجزئة هي تجزئة الإصدارات السابقة. والتقرير الذي لا يجتاز التدقيق لا يُنشر. وتُستمد أرقام الجودة ونص
        هذا التقرير من الملفات المدقَّقة نفسها.
# en: d066d7ad
disclosure-origins = مصادر الأرقام
    .text = كل رقم عن الأعضاء أو إجاباتهم في جمل هذا التقرير هو رقم خلية من البيانات المنشورة، أو مستخرج من عدة خلايا منها؛
        ويسميها الملف data/figures-in-text.csv.
# en: 8b307ce2
disclosure-literature = المراجع
    .text = Hundepool et al., Statistical Disclosure Control (2012)، وهو المرجع في الحجب الأولي وفي كشف المجموعات؛
        Wong, Fu, Wang and Pei, Minimality attack in privacy preserving data publishing (VLDB 2007)، عما يكشفه اختيار
        المنهجية؛ Kenthapadi, Mishra and Nissim, Simulatable auditing (PODS 2005)، عن الاختيارات التي يمكن أن تقوم على
        أرقام علنية وحدها؛ وحزمة R المسماة GaussSuppression من إعداد Langsrud and Lupp، التي تحمي دالتها
        SuppressKDisclosure من الائتلافات كما تحمي منها القاعدة الأولية هنا.

# en: d8d084aa
heading-attack = الاختبار بالهجوم
# en: d93cd8af
attack-lead = المنهجية والبرنامج علنيان، فيمكن اختبار ما تكشفه الملفات المنشورة. ويؤدي برنامج منفصل، لا يشترك في أي شفرة مع
    البرنامج الذي أعد هذا التقرير، دور متطفل لديه كل ملف علني، وقائمة الأعضاء، والالتزامات التي أجاب عنها كل منهم،
    والمنهجية كلها؛ ولا ينقصه إلا مفتاح الأمانة والإجابات. وقد هاجم دورات افتراضية إجاباتها معروفة. فحلّ المعادلات
    الكامنة وراء الجداول، معادلات جميع الإصدارات وكلتا الدورتين معا، وسأل عما يمكن أن يعرفه يقينا من هم في الخارج، وائتلافات
    بالحجم الذي تتحوط منه الدورة. ثم سحب عشوائيا جداول إجابات من بين الجداول التي لها المجاميع المنشورة، ورجّح كلا منها باحتمال
    أن يكون قد أدى إلى اختيار الكتل نفسه، وقارن أرجحية كل إجابة بتلك المعرفة وبدونها.
# en: 11c59767
caption-attack = هجمات على دورات افتراضية، وما كشفته
# en: 49c453b1
column-cycles = الدورات
# en: cc664b28
column-attacked = ما هوجم
# en: 07e69756
column-blocks = الكتل
# en: 2cf7e73d
column-certain = المؤكد
# en: 286cd29b
column-choices = الاختيارات
# en: 93faeb2c
column-outside = العامل، شخص خارجي
# en: 59b6efe1
column-inside = العامل، عضو
# en: 77e51534
note-attack = ما هوجم: نسخ مولَّدة، أو سلاسل إصدارات. الكتل: المجاميع التي تتكون منها الصفوف المنشورة. المؤكد: الإجابات التي أمكن
    لشخص خارجي أو ائتلاف أن يستنتجها. الاختيارات: للمناطق أو الالتزامات أو الفئات المضمومة، وللكتل التي تبقى غير مقسومة.
    العامل: مقدار ما يغير الاختيار أرجحية إجابة، عند الإجابة الأكثر تغيرا: وسيط الاختيارات، والمئين الخامس والتسعون، والأكبر؛
    والعامل الذي قيمته واحد لا يقول شيئا. شخص خارجي: من ليست له إجابة؛ عضو: من يعرف إجابة واحدة.
# en: 4922b608
attack-members = { $members ->
        [zero] { $members } عضو
        [one] عضو واحد
        [two] عضوان
        [few] { $members } أعضاء
        [many] { $members } عضوا
       *[other] { $members } عضو
    }
# en: 4c0b7e6d
attack-early = مرحلة مبكرة: 8% منجز
# en: eb5bd70c
attack-skewed = فئة واحدة أكبر كثيرا
# en: 42e9ad3a
attack-one-region = منطقة واحدة
# en: 0027d45f
attack-partial = إجابات جزئية
# en: 29a3f9f4
attack-early-partial = مرحلة مبكرة، بإجابات جزئية
# en: 930e53d1
attack-hide = هوية من قدموا تقارير محمية
# en: e2092652
attack-two-cycles = دورتان، بمجموعة مقارنة
# en: c78ba7f0
attack-releases = عدة إصدارات لدورة واحدة
# en: fe006806
attack-aim = المستهدف، لها جميعا
# en: fe836663
attack-limits = بضعة اختيارات تغير الأرجحية أكثر مما هو مستهدف: واحد من كل ألفين، من بين عدة آلاف. وهي حالات ضم في دورات
    قليلة الأعضاء وفي دورات مبكرة لا تكاد تُقبل فيها أي تجزئة، ومناطق منفردة وتقارير متأخرة. والاستغناء عنها يقتضي حذف صفوف أكثر
    مما يستحقه الأمر. الحدود: يُسحب لكل اختيار ألف جدول أو أكثر، فالعوامل تقديرات؛ ويعتبر المتطفل إجابات العضو الواحد مستقلة
    بعضها عن بعض؛ ومن الإصدارات اللاحقة، لم تُختبر الأرجحية إلا في التقارير المتأخرة، واختُبر المؤكد في التصحيحات. ويمكن
    مهاجمة ملفات هذا التقرير بمعرفة أقل، استنادا إلى المجلدات العلنية وقائمة الأعضاء وحدها: ويقوم بذلك الأمر
    «biennial verify --attack»، المكتوب بمعزل عن السحب.

# en: 5b682028
heading-sources = المناطق والبيانات المرجعية
# $scheme is the name of a region scheme; the catalogue of sources may give it a $title, else there is none.
# en: 645308ac
sources-lead = يوضع الأعضاء في المناطق بحسب بلدهم في سجل الأعضاء، وفقا للتصنيف { $scheme }{ $title ->
        [none] {""}
       *[some] {" "}({ $title })
    }؛ وقد يحدد السجل لعضو منطقة أخرى. ولا يعبّر إدراج بلد أو إقليم عن أي رأي في مركزه القانوني. وفيما يلي الملفات المستخدمة.
# en: a0132454
caption-sources = البيانات المرجعية واليوم الذي يسري فيه كل ملف
# en: 5d102467
column-what = الموضوع
# en: 350c6664
column-source = المصدر
# en: 904f30bb
column-as-of = التاريخ
# A remark on a file of reference data.
# en: f4a9c3fa
note-source = { $title }: { $note }

# en: 36c1e3ae
heading-settings = الإعدادات
# en: 73e0db7f
caption-settings = إعدادات هذا التقرير
# en: 9f669795
column-setting = الإعداد
# en: 28e694ab
column-value = القيمة
# en: 45f9944a
setting-reference-date = تاريخ تحديد العضوية
    .text = { $day }
# en: cf5399c4
setting-statement = البيان
    .text = { $title } ({ $id })
# en: f667c1e1
setting-scheme = تصنيف المناطق
    .text = { $scheme }
# en: 3493ffee
setting-threshold = أصغر عدد من الأعضاء وراء رقم
    .text = { $threshold }
# en: c621db9b
setting-coalition = أكبر عدد من الأعضاء قد يجمعون إجاباتهم معا
    .text = { $coalition }
# en: 4bc0155b
setting-participants = المشاركون
    .text = { $participants ->
            [hidden] محميون
           *[listed] مدرجون
        }
# en: b40c83cc
setting-rules = القواعد
    .text = { $version }
# en: 7eb6062a
setting-program = البرنامج
    .text = biennial { $version }
# en: f7984270
setting-build = النسخة المولَّدة
    .text = { $build }

## Annex: wording

# en: 589548f8
annex-wording = نص الالتزامات
# en: e75ae31c
wording-lead = الالتزامات بنصها الحرفي. أما الرموز والعناوين المختصرة فهي من وضع هذا المشروع. المصدر:
    { $source }
# en: 892e9f31
heading-wording-section = { $code } { $title }
# After the wording of a commitment, in other languages than English.
# en: ec2b35c0
wording-unofficial = [ترجمة غير رسمية: { $translation }]
# After the wording of a commitment.
# en: cced84b9
wording-derived = ينفَّذ بتقديم تقرير محتسب.

## Annex: participants

# en: 21129425
annex-participants = الأعضاء الذين قدموا تقارير
# en: 402d0964
participants-lead = الأعضاء الذين لهم تقرير محتسب، بالترتيب الأبجدي ضمن كل فئة من فئات أصحاب المصلحة. وإدراج اسم عضو يعني أنه قدم
    تقريرا، ولا يدل على شيء مما قاله.
# en: 46049408
participants-glyphs = يحل المربع (▯) محل حرف لا تتضمنه خطوط هذا التقرير؛ وترد الأسماء كاملة في
    data/participants.csv.
# $group is its name in the data, $members how many names follow.
# en: 146d6913
participants-of-group = { $group } ({ $members })

## Annex: answers under members’ names

# en: c5f328eb
annex-attributed = إجابات منشورة بأسماء الأعضاء
# $answers is how many follow.
# en: a7f63483
attributed-lead = { $answers ->
        [zero] لا تُنشر أي إجابة باسم عضو
        [one] تُنشر إجابة واحدة باسم العضو: فقد سمح العضو بعرضها، واختارتها الأمانة لتكون مثالا لغيره
        [two] تُنشر إجابتان باسم العضو: فقد سمح كل عضو بعرض إجابته، واختارتهما الأمانة لتكونا مثالا لغيرهما
        [few] تُنشر { $answers } إجابات بأسماء الأعضاء: فقد سمح كل عضو بعرض إجابته، واختارتها الأمانة لتكون أمثلة لغيرهم
        [many] تُنشر { $answers } إجابة بأسماء الأعضاء: فقد سمح كل عضو بعرض إجابته، واختارتها الأمانة لتكون أمثلة لغيرهم
       *[other] تُنشر { $answers } إجابة بأسماء الأعضاء: فقد سمح كل عضو بعرض إجابته، واختارتها الأمانة لتكون أمثلة لغيرهم
    }. وعدم إدراج عضو لا يدل على شيء بشأنه. ولا تُنشر سائر الإجابات إلا في مجاميع، تظل محمية حتى من القراء الذين يعرفون
    الإجابات المعروضة هنا؛ وتُستثنى هذه الأخيرة من المقارنات بالدورة السابقة.
# en: 117cd759
attributed-glyphs = يحل المربع (▯) محل حرف لا تتضمنه خطوط هذا التقرير؛ وترد النصوص كاملة في
    data/attributed.csv.
# en: 01d39f20
caption-attributed = إجابات منشورة بأسماء الأعضاء، بموافقتهم
# en: cbc6ef25
column-member = العضو
# en: 21fc76ab
column-shown-by = ما يثبت ذلك

## Annex: lineage

# en: a25738bb
annex-lineage = الالتزامات السابقة التي تواصلها هذه الالتزامات
# en: 0ea1fad9
caption-lineage = تسلسل الالتزامات: قراءة تحريرية
# en: 88e26e16
column-continues = يواصل
# en: ecc25094
column-reading = القراءة

## The page for browsers

# Leads past the cover; seen when it has the keyboard.
# en: 5a1b8217
page-skip = الانتقال إلى التقرير
# Opens the table behind a chart.
# en: 0ee34224
page-behind = أرقام هذا الشكل
# Heads a column of that table. $column is its name in the file.
# en: 2d71edee
page-column = { $column ->
        [group] { column-group }
        [region] { column-region }
        [code] الرمز
        [name] الاسم
        [addressed] { column-addressed }
        [reported] { column-reported }
        [on_time] { column-on-time }
        [response_rate] { column-response-rate } (%)
        [applicable] { column-applicable }
        [completed] { column-completed }
        [completion_rate] { column-rate } (%)
        [completion_low] الأدنى (%)
        [completion_high] الأعلى (%)
        [not_started] لم يبدأ
        [planned] مخطط له
        [in_progress] قيد التنفيذ
        [implemented] منفَّذ
        [sustained] مستدام
        [not_applicable] لا ينطبق
        [withheld] غير مفصح عنه
        [compared] { column-compared }
        [completed_before] المنجز سابقا
        [previous] الدورة السابقة
        [marker] العلامة
        [shown] كما هو معروض
       *[other] { $column }
    }

## Annex: glossary

# en: 757a6e57
annex-glossary = المصطلحات
# en: 6574d0dc
glossary-accepted = تقرير مقبول
    .text = مصنّف، أو صف من استقصاء، أمكنت قراءته، وهو من عضو معروف ويخص هذه الدورة. وقد تُستبعد مع ذلك إجابات بعينها
        فيه.
# en: 4ce9c52e
glossary-addressed = المطلوب
    .text = يُوجَّه الالتزام إلى فئات أصحاب المصلحة التي يسميها البيان له. وما يُحصى هو أزواج، كل منها عضو
        والتزام.
# en: 9a25b955
glossary-applicable = المنطبق
    .text = كل إجابة غير «لا ينطبق» و«غير مفصح عنه».
# en: 723726a2
glossary-audience = المخاطَبون
    .text = من يخاطبهم جزء من البيان: جميع الأعضاء، أو فئة واحدة من أصحاب المصلحة.
# en: a3b3bbf3
glossary-commitment = الالتزام
    .text = ما يطلبه البيان في جملة واحدة تحمل حرفا أو رقما، مثل { $commitment }.
# en: c9a06790
glossary-completed = المنجز
    .text = إجابة تفيد بأن الالتزام منفَّذ أو مستدام. وهي ما قاله العضو عن نفسه.
# en: fc64a4dc
glossary-together = المحتسب معا
    .text = في الفئات أو المناطق أو الالتزامات أو الأقسام: ما له رقم واحد لعدة منها، ويُسمى «A + B».
# en: 5c3c0d74
glossary-cycle = الدورة
    .text = السنتان اللتان يبلّغ الأعضاء عنهما معا، وتُسمى الدورة بالسنة التي يقدمون فيها تقاريرهم.
# en: 213e105b
glossary-evidence = الأدلة
    .text = ما يصفه العضو أو يضع رابطا إليه تأييدا لإجابة. وتكون الأدلة متحقَّقا منها حيث راجعتها
        الأمانة.
# en: d9df426b
glossary-framework = الإطار
    .text = صك يرد اسمه في نص التزام، مثل اتفاقية أو نموذج استجابة.
# en: b94d0f45
glossary-group = فئة أصحاب المصلحة
    .text = { $groups }. وينتمي العضو إلى واحدة منها، كما ورد في قائمة أعضاء التحالف.
# en: 5ba30757
glossary-member = العضو
    .text = كل من كان على قائمة أعضاء التحالف في اليوم الذي تسري فيه الأرقام.
# en: 85dba789
glossary-panel = مجموعة المقارنة
    .text = الأعضاء المنتظرة تقاريرهم في هذه الدورة وفي الدورة السابقة، في فئة أصحاب المصلحة نفسها، مع الإجابات التي قدموها في
        كلتيهما.
# en: 12918640
glossary-section = القسم
    .text = عنوان في البيان مع ما يندرج تحته من التزامات، مثل { $section }.
# en: 0cfd69f8
glossary-withheld = المحجوب وغير المفصح عنه
    .text = الرقم المحجوب: رقم لا يُنشر كي لا تُكشف إجابة أي عضو، ويحمل العلامة [c]. والإجابة غير المفصح عنها: إجابة امتنع
        العضو عن تقديمها.

## Member sheets

# en: eca113d7
sheet-title = صحيفة العضو { $cycle }: { $member }
# en: 88758127
sheet-description = ما أبلغ عنه { $member } في دورة { $cycle }، وما تبيّن فيه، وما يلزم عمله بشأنه.
# en: a778c3c2
sheet-confidential = سري: للعضو المذكور وحده
# Below the member's name. $id is the secretariat's.
# en: 77371544
sheet-who = { $group } · { $region } · دورة { $cycle } · { $id }
# en: d8a9b8ea
sheet-imprint = صحيفة العضو { $cycle }: { $member } · النسخة المولَّدة { $build } · biennial { $version }
# en: c353dd6b
sheet-missing-glyphs = يحل المربع (▯) محل حرف لا يمكن عرضه في هذه الصحيفة.

# Commitments that the member was asked about and does not answer. $edition is "draft" while the report is open,
# "released" after.
# en: c618849c
sheet-silent = { $silent ->
        [zero] ولا يوجد التزام بلا إجابة{ $edition ->
            [draft] {""}
           *[released] {""}
        }.
        [one] وهناك التزام واحد بلا إجابة{ $edition ->
            [draft] ؛ ولا يزال بإمكانكم الإجابة عنه
           *[released] {""}
        }.
        [two] وهناك التزامان بلا إجابة{ $edition ->
            [draft] ؛ ولا يزال بإمكانكم الإجابة عنهما
           *[released] {""}
        }.
        [few] وهناك { $silent } التزامات بلا إجابة{ $edition ->
            [draft] ؛ ولا يزال بإمكانكم الإجابة عنها
           *[released] {""}
        }.
        [many] وهناك { $silent } التزاما بلا إجابة{ $edition ->
            [draft] ؛ ولا يزال بإمكانكم الإجابة عنها
           *[released] {""}
        }.
       *[other] وهناك { $silent } التزام بلا إجابة{ $edition ->
            [draft] ؛ ولا يزال بإمكانكم الإجابة عنها
           *[released] {""}
        }.
    }

# In how far a report counts, in one sentence or more.
# en: 69976833
sheet-lead-accepted = شكرا لكم. قُرئ تقريركم، { $counted ->
        [zero] ولم تكن فيه إجابات تُحتسب
        [one] واحتُسبت إجابته الوحيدة
        [two] واحتُسبت إجابتاه كلتاهما
        [few] واحتُسبت إجاباته كلها ({ $counted } إجابات)
        [many] واحتُسبت إجاباته كلها ({ $counted } إجابة)
       *[other] واحتُسبت إجاباته كلها ({ $counted } إجابة)
    }. { $silent ->
        [0] ولا يوجد ما يحتاج إلى تصحيح.
       *[other] ولا يوجد ما يجب عليكم تصحيحه. { sheet-silent }
    }
# en: 48403a3b
sheet-lead-warnings = شكرا لكم. قُرئ تقريركم، { $counted ->
        [zero] ولم تكن فيه إجابات تُحتسب
        [one] واحتُسبت إجابته الوحيدة
        [two] واحتُسبت إجابتاه كلتاهما
        [few] واحتُسبت إجاباته كلها ({ $counted } إجابات)
        [many] واحتُسبت إجاباته كلها ({ $counted } إجابة)
       *[other] واحتُسبت إجاباته كلها ({ $counted } إجابة)
    }. ويرجى النظر في التحذيرات: فقد يكون فيه شيء على غير ما قصدتم.{ $silent ->
        [0] {""}
       *[other] {" "}{ sheet-silent }
    }
# en: 0a3ab14a
sheet-lead-left-out = شكرا لكم. قُرئ تقريركم، { $counted ->
        [zero] ولم تُحتسب أي إجابة
        [one] واحتُسبت إجابة واحدة
        [two] واحتُسبت إجابتان
        [few] واحتُسبت { $counted } إجابات
        [many] واحتُسبت { $counted } إجابة
       *[other] واحتُسبت { $counted } إجابة
    }. { $left-out ->
        [zero] ولا توجد إجابة غير محتسبة
        [one] وهناك إجابة واحدة غير محتسبة
        [two] وهناك إجابتان غير محتسبتين
        [few] وهناك { $left-out } إجابات غير محتسبة
        [many] وهناك { $left-out } إجابة غير محتسبة
       *[other] وهناك { $left-out } إجابة غير محتسبة
    }{ $edition ->
        [draft] {""} حتى الآن؛ وتبين الأخطاء الواردة أدناه ما يلزم تصحيحه
       *[released] {""} في التقرير الذي صدر؛ وتبين الأخطاء الواردة أدناه سبب ذلك
    }.{ $silent ->
        [0] {""}
       *[other] {" "}{ sheet-silent }
    }
# en: 08e87794
sheet-lead-rejected = { $edition ->
        [draft] شكرا لكم على تقريركم. ولكن لا يمكن احتسابه بصورته الحالية: فلن تُستخدم أي من إجاباته إلى أن تُصحَّح الأخطاء الواردة أدناه.
       *[released] شكرا لكم على تقريركم. ولكن تعذر احتسابه، وقد صدر تقرير التحالف بدون إجاباته. وتبين الأخطاء الواردة أدناه سبب ذلك.
    }
# The secretariat's roster knows the member, but not on the day that counts. $day is when its membership began, or
# ended; it may be still to come.
# en: 3bde8a63
sheet-lead-not-expected = شكرا لكم على تقريركم. وهو غير محتسب: فهذه الدورة تسأل من هم أعضاء في { $reference }، وأنتم في سجل الأعضاء لدى الأمانة عضو { $membership ->
        [ended] حتى { $day } فقط
       *[began] اعتبارا من { $day } فقط
    }.
# en: 7f83de8b
sheet-lead-newer-rejected = شكرا لكم. لا يمكن احتساب الملف الأخير الذي أرسلتموه بصورته الحالية، ولذلك استُخدم الملف السابق له. وتبين الأخطاء الواردة أدناه ما يلزم تصحيحه.

# en: 3b99e226
sheet-received = ما تلقيناه
# en: ab264188
sheet-file = الملف
# en: da52dd29
sheet-dated = التاريخ
# en: 2de1b266
sheet-undated = لا يذكر المصنّف تاريخا للتقديم
# en: 01fb4a7d
sheet-verdict-label = النتيجة
# en: 75ed0827
sheet-verdict = { $verdict ->
        [accepted] مقبول
        [accepted-with-warnings] مقبول، وفيه ما يستدعي النظر
       *[rejected] غير مقبول
    }
# en: 20055f75
sheet-timing-label = في الموعد
# en: 2e8bd2f7
sheet-timing = { $timing ->
        [in-time] نعم؛ كان الموعد النهائي { $deadline }
        [late] لا؛ كان الموعد النهائي { $deadline }. ويُحتسب التقرير المتأخر، بوصفه متأخرا
       *[unknown] غير معروف؛ كان الموعد النهائي { $deadline }
    }
# en: 626b0079
sheet-receipt-label = رمز الاستلام
# en: 5648bc27
sheet-receipt = { $receipt } (يُخرج الأمر «biennial validate» الرمز نفسه للملف نفسه)
# en: f2a49feb
sheet-answers-label = الإجابات
# en: 23d4ec20
sheet-answers-counted = المحتسب: { $counted }{ $left-out ->
        [0] {""}
       *[other] {""}؛ غير المحتسب بسبب خطأ: { $left-out }
    }{ $silent ->
        [0] {""}
       *[other] {""}؛ التزامات بلا إجابة: { $silent } من أصل { $addressed }
    }
# en: 418a2d84
sheet-answers-read = لم يُحتسب شيء؛ المقروء: { $read }
# en: 80bbeae6
sheet-changes-label = ما قُرئ بعبارة أخرى
# en: e4ddfeee
sheet-changes = { $count ->
        [zero] لا شيء: «{ $raw }» قُرئت «{ $canonical }»
        [one] مرة واحدة: «{ $raw }» قُرئت «{ $canonical }»
        [two] مرتان، إحداهما: «{ $raw }» قُرئت «{ $canonical }»
        [few] { $count } مرات، منها: «{ $raw }» قُرئت «{ $canonical }»
        [many] { $count } مرة، منها: «{ $raw }» قُرئت «{ $canonical }»
       *[other] { $count } مرة، منها: «{ $raw }» قُرئت «{ $canonical }»
    }؛ يرجى التأكد من أن هذا ما قصدتموه
# A file of the member's besides the one that the sheet is about.
# en: 5295a76c
sheet-other-rejected = ورد أيضا: { $file }. وتعذر قبوله.
# en: 8856ab04
sheet-other-counted = ورد أيضا: { $file }. { $counting ->
        [0] ولا تُحتسب أي من إجاباته بمفردها.
        [one] وتُحتسب إجابة واحدة منه.
        [two] وتُحتسب إجابتان منه.
        [few] وتُحتسب { $counting } إجابات منه.
        [many] وتُحتسب { $counting } إجابة منه.
       *[other] وتُحتسب { $counting } إجابة منه.
    }
# en: 7dc5cd76
sheet-other-unused = ورد أيضا: { $file }. ولم يُستخدم لأن ملفا آخر استُخدم بدلا منه.
# en: 1040029b
sheet-others-more = { $count ->
        [zero] لم ترد ملفات أخرى.
        [one] ورد ملف آخر.
        [two] ورد ملفان آخران.
        [few] وردت { $count } ملفات أخرى.
        [many] ورد { $count } ملفا آخر.
       *[other] ورد { $count } ملف آخر.
    }

# en: 2467bf30
sheet-findings = ما تبيّن، وما يلزم عمله
# en: d0bb9170
sheet-findings-lead = خطأ: شيء لم يُحتسب. تحذير: شيء احتُسب، ولكن يلزم النظر فيه من جديد. ملاحظة: لم يتغير شيء.
# en: 153535f1
sheet-findings-none = لم يتبيّن شيء يستدعي نظركم.
# en: 3c5eba85
sheet-error = خطأ
# en: 7a9f508d
sheet-warning = تحذير
# en: f5cf303e
sheet-note = ملاحظة
# en: 8238b9eb
sheet-quoted = «{ $found }»
# en: 0300e245
sheet-places-more = { $count ->
        [zero] ولا مواضع أخرى
        [one] وموضع آخر
        [two] وموضعان آخران
        [few] و{ $count } مواضع أخرى
        [many] و{ $count } موضعا آخر
       *[other] و{ $count } موضع آخر
    }
# en: 35641ac5
sheet-in-file = في { $file }
# en: 4dc7c49f
sheet-to-do = المطلوب: { $fix }
# en: 5e54751f
sheet-effect = ما ترتب على ذلك: { $effect }
# $all counts what was found, listed here or not.
# en: a680d3e5
sheet-findings-copied = { $all ->
        [zero] لم توضع أي علامة
        [one] وُضعت عليها علامة
        [two] وُضعت عليهما علامتان
        [few] وُضعت عليها جميعا علامات
        [many] وُضعت عليها جميعا علامات
       *[other] وُضعت عليها جميعا علامات
    } في { $copies ->
        [zero] نسخ مصنّفاتكم
        [one] نسخة مصنّفكم
        [two] نسختي مصنّفيكم
        [few] نسخ مصنّفاتكم
        [many] نسخ مصنّفاتكم
       *[other] نسخ مصنّفاتكم
    }: { $names }.
# en: c0a01f6b
sheet-findings-more = { $more ->
        [zero] لا توجد نتائج أخرى غير مدرجة هنا.
        [one] هناك نتيجة أخرى غير مدرجة هنا.
        [two] هناك نتيجتان أخريان غير مدرجتين هنا.
        [few] هناك { $more } نتائج أخرى غير مدرجة هنا.
        [many] هناك { $more } نتيجة أخرى غير مدرجة هنا.
       *[other] هناك { $more } نتيجة أخرى غير مدرجة هنا.
    }
# en: 4ce116b5
sheet-findings-validate = يسرد الأمر «biennial validate» جميع النتائج.

# en: 63d65002
sheet-next = الخطوات التالية
# Until when something can still be changed. After a release only another one, if it comes, can count it.
# en: 424cd34a
sheet-next-accepted = { $silent ->
        [0] لا يلزمكم عمل شيء. وإذا كانت إحدى الإجابات على غير ما قصدتم،
       *[other] لا يوجد ما يجب عليكم عمله. وإذا كانت إحدى الإجابات على غير ما قصدتم، أو أردتم إضافة إجابة،
    } فأرسلوا المصنّف من جديد برقم نسخة أعلى.{ $edition ->
        [draft] {""}
       *[released] {" "}وقد صدر التقرير؛ ويمكن احتساب التغيير في إصدار لاحق، إن وُجد.
    }
# en: 8727b952
sheet-next-warnings = إذا كان كل شيء كما قصدتم، { $silent ->
        [0] فلا يلزمكم عمل شيء
       *[other] فلا يوجد ما يجب عليكم عمله
    }. وإلا فعدّلوا مصنّفكم الأصلي، وأعطوه رقم نسخة أعلى، وأرسلوه إلى الأمانة من جديد.{ $edition ->
        [draft] {""}
       *[released] {" "}وقد صدر التقرير؛ ويمكن احتساب التغيير في إصدار لاحق، إن وُجد.
    }
# en: 1405c31f
sheet-next-left-out = صححوا الأخطاء في مصنّفكم الأصلي، وأعطوه رقم نسخة أعلى، وأرسلوه إلى الأمانة من جديد. { $edition ->
        [draft] وما تصححونه قبل صدور التقرير يُحتسب فيه.
       *[released] وقد صدر التقرير؛ ويمكن احتساب ما تصححونه الآن في إصدار لاحق، إن وُجد.
    }
# en: 6b931a24
sheet-next-rejected = صححوا الأخطاء في مصنّفكم الأصلي، وأعطوه رقم نسخة أعلى، وأرسلوه إلى الأمانة من جديد. { $edition ->
        [draft] وتُحتسب إجاباتكم حالما يُقبل الملف.
       *[released] وقد صدر التقرير؛ ومتى قُبل الملف أمكن احتساب إجاباتكم في إصدار لاحق، إن وُجد.
    } وإذا كان هناك ما يحتاج إلى توضيح، فاسألوا الأمانة.
# en: 3796b88c
sheet-next-not-expected = لا يلزم لذلك تصحيح شيء في مصنّفكم: فأيا كان مضمونه، لا يمكن احتسابه في هذه الدورة. وإذا كنتم ترون أن تقريركم منتظر، فاسألوا الأمانة: فقد يكون سجل الأعضاء لديها غير محدَّث.
# en: c61b218d
sheet-promise = تبقى كل إجابة من إجاباتكم لدى الأمانة. ولا تُنشر إلا مجاميع تشمل أعضاء كثيرين، ولا تُجرى أي مفاضلة بين الأعضاء.

# en: 59951ed2
sheet-answers = إجاباتكم، وفئتكم
# en: d48f4a01
sheet-answers-uncounted = هذه هي الإجابات كما قُرئت؛ ولم تُحتسب أي منها{ $edition ->
        [draft] {""} حتى الآن
       *[released] {""} في التقرير الذي صدر
    }.
# en: a54d1ea8
sheet-answers-unexpected = هذه هي الإجابات كما قُرئت؛ ولم تُحتسب أي منها.
# $beside counts answers from or to "not applicable" or "withheld".
# en: 66d31c42
sheet-progress = منذ { $year }: أجبتم في كلتا الدورتين عن { $compared ->
        [zero] { $compared } التزام
        [one] التزام واحد
        [two] التزامين
        [few] { $compared } التزامات
        [many] { $compared } التزاما
       *[other] { $compared } التزام
    }. وعدد ما تقدّم { $forward }، وما بقي على حاله { $unchanged }، وما تراجع { $back }{ $beside ->
        [0] {""}
       *[other] {""}، وما تغيّر من «لا ينطبق» أو «غير مفصح عنه» أو إليهما { $beside }
    }.
# en: 28d01b9c
sheet-no-progress = لا توجد لكم إجابات من { $year } يمكن المقارنة بها.
# en: 456f5d0a
sheet-column-code = الرمز
# en: 8cc56b8d
sheet-column-commitment = الالتزام
# en: 097d88c0
sheet-column-now = إجابتكم
# en: d415da25
sheet-column-before = في { $year }
# en: ebd0d501
sheet-column-change = التغير
# en: ef401935
sheet-column-group = فئتكم
# en: 3d148fb3
sheet-no-answer = بلا إجابة
# en: ae12d52a
sheet-not-counted = غير محتسب
# en: d96783e1
sheet-change = { $direction ->
        [forward] ↑ تقدُّم
        [back] ↓ تراجُع
        [unchanged] = بلا تغير
       *[beside] تغيَّر
    }
# en: ab7e7c1b
sheet-note-group = فئتكم: عدد من أفادوا بأن الالتزام منفَّذ أو مستدام من بين جميع من أجاب من { $group } وينطبق عليه الالتزام، في جميع المناطق. وهذه أرقام التقرير كما صدر؛ ولا يمكن أن تُعرف منها إجابة أي عضو.
# en: 7492796a
sheet-note-group-draft = فئتكم: عدد من أفادوا بأن الالتزام منفَّذ أو مستدام من بين جميع من أجاب من { $group } وينطبق عليه الالتزام، في جميع المناطق. وهذه أرقام مسودة وقد تتغير؛ ولا يمكن أن تُعرف منها إجابة أي عضو.
# Beside a figure of several commitments or groups, their codes and names.
# en: a95b1c2e
sheet-group-joined = { $count } ({ $codes })
# en: cc3dcd2d
sheet-note-joined = (A + B) أو (A–C): رقم واحد لهذه الالتزامات، أو لهذه الفئات، معا، كي لا يمكن أن تُعرف منه إجابة أي عضو. ويرد الرقم نفسه إلى جانب كل منها.
# en: 81e151b2
sheet-note-withheld = [c]: محجوب، لأن الرقم قد يكشف إجابة عضو.
# en: 56be9a96
sheet-note-nobody = [z]: لم يُجب أحد ممن ينطبق عليهم الالتزام في الفئة.
# en: 7219bfbf
sheet-note-derived = { $code }: يُنفَّذ هذا الالتزام بمجرد قبول التقرير.

## Charts: their titles, legends and notes, what stands beside the marks, and what is said of each mark to those who
## do not see it. A message that reads the chart is the attribute of its title. $cycle and $previous are years. $what
## is a commitment, a section or a cell of a table, as the messages chart-coded and chart-cell write it. Room is
## scarce: titles of columns have two lines, and names in a legend are best short.

# Where a draft is about a made-up cycle: in one line above charts, and with data files.
# en: b3f5970b
notice-both = { notice-draft } · { notice-fictional }
# What is no sentence by itself, among sentences: a notice, a title.
# en: e47ebf99
chart-said = { $text }.

# en: 9efb87d7
chart-progress = حالة الإجابات المنطبقة، بحسب فئة أصحاب المصلحة، { $cycle }
    .reading = نسبة الإجابات عن الالتزامات المنطبقة، بحسب الحالة. داخل الأشرطة أعداد الإجابات؛ وفي نهاية كل صف المنفَّذ
        أو المستدام منها.
# en: d9d6c375
chart-response-by-group = الأعضاء الذين قدموا تقارير، بحسب فئة أصحاب المصلحة، { $cycle }
    .reading = نسبة التقارير المقبولة إلى الأعضاء المنتظرة تقاريرهم.
# en: 52e4b3cc
chart-response-by-region = الأعضاء الذين قدموا تقارير، بحسب المنطقة، { $cycle }
    .reading = نسبة التقارير المقبولة إلى الأعضاء المنتظرة تقاريرهم. المناطق بحسب التصنيف { $scheme }.
# $audience is what the commitments of an audience are called.
# en: a9ed84d0
chart-status = { $audience }: حالة الإجابات بحسب القسم، { $cycle }
    .reading = نسبة الإجابات الواردة، بحسب الحالة. داخل الأشرطة أعداد الإجابات؛ وفي نهاية كل صف الإجابات الواردة من
        الإجابات المطلوبة.
# en: 160f34a9
chart-completion = { $audience }: الإنجاز بحسب الالتزام، { $cycle }
    .reading = الالتزامات بترتيب ورودها في البيان.
# en: 7624d566
chart-frameworks = الإنجاز بحسب الصك الذي تذكره الالتزامات، { $cycle }
    .reading = الصكوك بترتيب ذكرها في البيان.
# en: 7eeadc0a
chart-regions = { $audience }: الإنجاز بحسب الالتزام والمنطقة، { $cycle }
    .reading = لوحة لكل منطقة (التصنيف { $scheme })، وللمناطق المحتسبة معا في عدة التزامات، بالالتزامات التي لها رقم عنها: نسبة
        المنجز (منفَّذ أو مستدام) من الإجابات المنطبقة. ولتكن المقارنة بين المنطقة وجميع المناطق: فاللوحات تختلف في
        التزاماتها.
# en: 93223222
chart-change = المنجز في { $previous } وفي { $cycle }، بحسب الفئة والقسم
    .reading = نسبة المنجز (منفَّذ أو مستدام) من الإجابات المنطبقة، من بين ما قدمه الأعضاء أنفسهم عن الالتزامات نفسها في كلتا
        الدورتين. وتمتد الارتفاعات من { $low } إلى { $high } في المائة في كل جزء.

# en: 8e022190
chart-column-accepted = المقبول من المنتظر
# en: c1fcfac5
chart-column-share = النسبة
# en: 7d70cbb2
chart-column-on-time = في الموعد
# en: 40164066
chart-column-answers = الإجابات
# en: f6418c33
chart-column-completed = المنجز من المنطبق
# en: 1669e566
chart-all-sections = جميع الأقسام
# $status is the status as data files have it. Withheld by the member is an answer, and not the [c] of a figure.
# en: 2470b43f
chart-status-name = { $status ->
        [not_started] لم يبدأ
        [planned] مخطط له
        [in_progress] قيد التنفيذ
        [implemented] منفَّذ
        [sustained] مستدام
        [not_applicable] لا ينطبق
       *[withheld] غير مفصح عنه
    }
# en: 9a51488b
chart-kind-on-time = مقبول، في الموعد
# en: 1f91a396
chart-kind-late = مقبول، متأخر أو بلا تاريخ
# Where it is not said when.
# en: 5cba45c0
chart-kind-accepted = مقبول
# en: 5ea399d2
chart-kind-missing = بلا تقرير مقبول
# en: c7952f68
chart-dot = نسبة المنجز (منفَّذ أو مستدام) من الإجابات التي ينطبق عليها الالتزام
# en: bf73dc39
chart-dot-of-panel = هذه المنطقة
# en: fcb06a4b
chart-ring = هذه المنطقة، من أقل من { $smallest } إجابة
# en: 05ddf399
chart-tick = جميع المناطق
# en: a7570ebc
chart-line-of-panel = لو لم يفعل غير المجيبين شيئا، أو لو فعلوا كل شيء
# en: 5df69e98
chart-line = موضع النسبة لو أن كل عضو امتنع عن الإجابة أو لم يُجب لم يفعل شيئا، أو فعل كل شيء

# In place of a mark.
# en: a09fd91b
chart-withheld = [c] محجوب
# $names are codes of sections, or groups.
# A row of the chart of change on a phone. $before and $now are such as `12 of 34`.
# en: b516aaef
chart-change-row = { $name }: { $before }، ثم { $now }
# en: 19c35126
chart-withheld-named = [c] محجوب: { $names }
# en: aa71f2b7
chart-no-answers = لا إجابات
# en: d58bbb14
chart-not-applicable = [z] لا إجابة منطبقة

# In bold, where there is no mark at all.
# en: 58633acf
chart-nobody-accepted = لا إجابات: لم يُقبل أي تقرير.
# en: b7679e66
chart-nobody-answered = لا إجابات: لم يُجب أحد من المخاطَبين.

# At the foot.
# en: fd77f3ae
chart-note-withheld = [c] محجوب حماية للسرية.
# en: 829a1af3
chart-note-not-applicable = [z] لا معدل: لا توجد إجابة ينطبق عليها الالتزام.
# en: 844656fe
chart-note-small = لا تُذكر نسبة مئوية من أقل من { $smallest }: فالعدد يغني عنها.
# en: 24fb9f71
chart-note-regions = المناطق التي تجمعها العلامة «+»، أو كلمة «معا»، محتسبة معا: فالرقم لأعضائها جميعا.
# en: eb183134
chart-note-groups = الفئات التي تجمعها العلامة «+» محتسبة معا: فالرقم واحد لأعضاء الفئتين.
