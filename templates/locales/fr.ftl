### Every sentence that readers of the report see, in French.
###
### The head of en.ftl explains what is given. No-break spaces stand before : ; ? ! % and inside « ».
### who-one and who-many come without an article; sentences put "les" or "des" before who-many and need no gender.
### "chapitre" and "annexe" (see "pointer") have no article and a small first letter: they stand in brackets.

## Numbers, shares, days and lists

# A share of enough answers. $number may begin with < or >.
# en: ef4b1f85
percent = { $number } %
# Numerator and denominator.
# en: 1b79f10f
count-of = { $numerator } sur { $denominator }
# A share by itself, of enough answers.
# en: fd0a6809
full-rate = { $percent } ({ $count-of })
# The bounds of a rate in a table, of enough answers, and of few.
# en: 656452f4
bounds = { $low }–{ $high } %
# en: 603a8202
bounds-of-few = { $low }–{ $high } sur { $denominator }

# Two sentences, one after the other.
# en: 2160fa77
sentences = { $first } { $second }

# A list that is no part of a sentence, piece by piece.
# en: bb76f140
list-more = { $first }, { $rest }

# After a count: its percentage, which is none where the count is of fewer than 20.
# en: 59419636
percent-aside = { $percent ->
        [none] {""}
       *[some] {" "}({ $percent })
    }

## What members are called

# who-one and who-many stand with the alliance, as alliance-described, the line on the cover, does
# (inputs/catalogue/fr.ftl).

# Whom an audience addresses, after a noun: "engagements des gouvernements", "engagements de tous les membres".
# $audience is its name in the catalogue, with a small first letter.
# en: 743a5ee0
audience-whom = { $who ->
        [member] « { $audience } »
        [all] { $audience ->
           *[other] de tous les membres
        }
       *[one-group] des { who-many }
    }

## Rows that several commitments, sections, regions or groups share, so that no single answer can be worked out

# Instead of many codes. $run is yes where the codes are all those from the first to the last, or no.
# en: 8649d5a3
joined-codes = { $run ->
        [yes] { $first }–{ $last }
       *[no] { $first } + { $more } autres
    }
# $label is one of the two messages below, $groups the names of groups.
# en: 31268ce4
joined-of-groups = { $label }, pour { $groups }
# Labels of two commitments, or titles of two sections.
# en: 0eb83e8a
joined-two = { $first } ; { $second } (comptés ensemble)
# $codes is a list of $count codes. $level is commitment or section.
# en: c5f0b57f
joined-many = { $level ->
        [audience] { $count } ensembles de destinataires comptés ensemble
        [section] { $count } sections comptées ensemble
       *[commitment] { $count } engagements comptés ensemble
    } : { $codes }
# $names is a list of $count regions.
# A count of several commitments together.
# en: 615dd844
count-of-codes = { $count } ({ $codes })
# en: 1e459f00
joined-code-of-groups = { $code } { $groups }
# en: 812490c2
joined-regions = { $count } régions comptées ensemble : { $names }

## Words before numbers

# en: 3a7de4da
label-figure = Graphique
# en: 9c7cf7ad
label-table = Tableau
# en: 73e25cfa
label-annex = Annexe

# Leads to a chapter, by its number, or to an annex, by its letter.
# en: 13cc7c78
pointer = { $kind ->
        [annex] annexe { $number }
       *[chapter] chapitre { $number }
    }

## Cover, running lines, contents

# $statement is the title of the statement whose commitments are reported on.
# en: 78c02f1d
report-subtitle = Progrès accomplis : { $statement }
# In the file's properties. $title is the report's, $cycle a year.
# en: 36169fe1
report-description = { $title } : ce que les membres ont déclaré pour le cycle { $cycle }.
# en: 0fc120be
report-imprint = Production { $build } · biennial { $version }

# en: edec48cf
fact-release = Publication
    .text = { $release }{ $to ->
        [board] , à l’intention du conseil d’administration de l’alliance
       *[public] , à l’intention du public
    }
# What the secretariat says with a release, such as what was corrected.
# en: 39b572f0
fact-notice = Avis
    .text = { $notice }
# en: 3a2fb09b
fact-cycle = Cycle
    .text = { $cycle }
# en: 2009e931
fact-period = Période couverte
    .text = Du { $from } au { $to }
# en: fb41892b
fact-deadline = Date limite pour les membres
    .text = { $day }
# en: 28dac663
fact-as-of = Chiffres arrêtés au
    .text = { $day }
# $place is where, and when, the statement was made.
# en: 354d59f1
fact-statement = Déclaration
    .text = { $statement }, { $place }

# On the cover with its text; on every other page, and on sheets and charts, without.
# en: d3421263
notice-draft = PROJET — NE PAS DIFFUSER
    .text = Ce rapport n’a pas été publié. Il ne doit pas sortir du secrétariat, et ses chiffres peuvent encore changer.
# en: e1b126d4
notice-board = Réservé au conseil d’administration
    .text = Ce rapport a été établi pour le conseil d’administration de l’alliance et n’est pas destiné à la publication.
# en: bcccd46d
notice-fictional = Données fictives
    .text = Tous les membres et toutes les réponses de ce rapport sont inventés. Il montre à quoi le rapport
        ressemble et ne dit rien d’aucune organisation ni d’aucun État réels.

# en: 2aa68bea
contents-heading = Table des matières
# en: 684443fd
contents-about = Les membres indiquent dans des classeurs ce qu’ils ont fait au titre de chaque engagement qui leur est
    adressé. Tous les chiffres de ce rapport sont tirés de ces réponses, telles que les membres les ont données ; le
    rapport additionne ce qu’ils ont déclaré et ne le juge pas. Les réponses individuelles ne sont pas publiées, et
    aucun membre n’est classé.

# en: 4fcf66d4
signs-heading = Signes utilisés dans les tableaux et les graphiques
# en: b4db4291
sign-confidential = Non communiqué, pour protéger la confidentialité des réponses des membres ({ $place }).
# en: 90356493
sign-not-available = Non disponible.
# en: 1ad098ff
sign-not-applicable = Sans objet : personne n’est visé, ou le dénominateur du taux serait nul.
# en: 4e104518
sign-revised = Révisé depuis une publication antérieure.
# en: 0dca2bac
sign-break = Rupture de série : chiffre non comparable avec les cycles antérieurs, car ce qui est compté a changé.
# Below a table: a sign that stands in it, and what it means.
# en: f24d6f5c
note-sign = { $sign } : { $meaning }

## Columns and rows that several tables have

# en: bee347a4
column-addressed = Demandé
# en: 88cd0859
column-expected = Attendu
# en: a3c81840
column-reported = Reçu
# en: e4ac9a28
column-response-rate = Taux de réponse
# en: 985f2848
column-on-time = À temps
# en: fc956a1f
column-applicable = Applicable
# en: 9f83d4a7
column-completed = Réalisé
# en: 7fa4d9b6
column-rate = Taux
# en: 6994613f
column-bounds = Bornes
# en: 49e3b826
column-group = Groupe de parties prenantes
# en: 54e3c326
column-regions-together = Régions comptées ensemble
# en: bccd0a3e
column-region = Région
# en: dcedaf5e
column-section = Section
# en: 59bfec27
column-commitment = Engagement
# en: 0465e937
column-id = Code
# en: 3dc26aee
column-commitments = Engagements
# en: 48ca32f9
column-severity = Gravité
# en: d74513c7
column-rule = Règle

# en: 66cb7700
row-all-members = Tous les membres
# en: 415d7a1b
row-all-commitments = Tous les engagements
# en: e8e3cd2e
row-all-regions = Toutes les régions

## Charts

# For those who do not see the chart: what it shows, and what it says; $finding may be empty.
# en: 4e23b378
chart-alt = { $title }. { $finding }
# en: 9545762d
chart-caption = { $title }. Chiffres : figures/{ $name }.csv

## The main points

# en: 1d0418a7
main-points = Points essentiels

# $statement is the title of the statement.
# en: 7d45fa61
main-lead = { $expected ->
        [1] Le seul membre de l’alliance a déclaré ce qu’il a fait au titre des engagements qui lui sont adressés
       *[other] { $reported ->
            [one] { $reported } des { $expected } membres de l’alliance a déclaré ce qu’il a fait au titre des
                engagements qui lui sont adressés
           *[other] { $reported } des { $expected } membres de l’alliance ont déclaré ce qu’ils ont fait au titre des
                engagements qui leur sont adressés
        }
    }, parmi les { $commitments } que compte la déclaration « { $statement } ». Les membres rendent compte de leur
    propre action ; personne ne l’a vérifiée, sauf pour les chiffres qui portent la mention « vérifié ».
# en: b4c41604
main-lead-protected = Des membres de l’alliance, sur les { $expected } qui ont été interrogés, ont déclaré ce qu’ils ont
    fait au titre des engagements qui leur sont adressés, parmi les { $commitments } que compte la déclaration
    « { $statement } ». Les membres rendent compte de leur propre action ; personne ne l’a vérifiée, sauf pour les
    chiffres qui portent la mention « vérifié ».

# $rate with its numerator and denominator, $low and $high are shares.
# en: 13f9e522
main-progress = Progrès
# $complete is yes where no answer is missing and none was declined.
# en: 13a00801
main-progress-said = Parmi les réponses portant sur un engagement applicable au membre, { $rate } indiquent qu’il est mis
    en œuvre ou maintenu. { $complete ->
        [yes] Aucune réponse ne manque.
       *[no] Si les réponses manquantes ou refusées signifiaient toutes que rien n’a été fait, la part serait de { $low } ; si
            elles signifiaient toutes que l’engagement est réalisé, elle serait de { $high }.
    }
# en: c0101c0a
main-progress-none = Aucune réponse n’a été reçue sur un engagement applicable au membre qui l’a donnée.
# en: 2dab291d
main-groups = Par groupe
# $groups is a list of the next message.
# en: 428eca06
main-groups-said = Part des réponses « mis en œuvre » ou « maintenu » parmi les réponses applicables : { $groups }. Les
    groupes répondent sur des engagements différents ; ces parts ne permettent donc pas de comparer leurs résultats.
# $groups is a list of groups that are counted together.
# en: 6e556421
main-group = { $rate } pour { group-names }{ $who ->
        [several] {" "}(comptés ensemble pour protéger les réponses individuelles)
       *[one-group] {""}
    }
# With its article.
# en: f2261d40
group-names = { $who ->
        [several] { $groups }
       *[one-group] les { who-many }
    }
# en: 4aabdc55
main-groups-open = Les réponses manquantes pourraient inverser l’ordre de deux groupes quels qu’ils soient.
# $ahead and $behind are groups. $others says of how many other pairs the order is certain: all, some or none.
# en: a3a28fed
main-groups-order = Quelles que soient les réponses manquantes, la part est plus élevée pour { $ahead } que pour { $behind } ; { $others ->
        [all] l’ordre de tous les groupes est certain
        [none] aucun autre ordre n’est certain
       *[some] l’ordre des autres groupes n’est pas toujours certain
    }.
# $ahead and $behind are sections, $whose-ahead and $whose-behind say of whom they are asked. $first is yes where all others
# are surely behind $ahead, $last where all others are surely ahead of $behind, or no; $highest and $lowest are yes where
# no other has such a share, or no.
# en: 5a3efd59
main-order = Parts extrêmes
# en: 52b1c3fc
section-of = engagements { audience-whom }
# en: de5c6cd9
main-order-said = Parmi les sections présentées, la part des réponses « mis en œuvre » ou « maintenu » est { $highest ->
        [yes] la plus élevée
       *[no] l’une des plus élevées
    } pour « { $ahead } » ({ $whose-ahead }), soit { $ahead-rate }, et { $lowest ->
        [yes] la plus faible
       *[no] l’une des plus faibles
    } pour « { $behind } » ({ $whose-behind }), soit { $behind-rate }. Les réponses manquantes ne peuvent pas inverser
    l’ordre de ces deux sections{ $first ->
        [yes] { $last ->
            [yes] {", ni en placer une autre au-dessus ou au-dessous d’elles"}
           *[no] {" ; il n’est pas exclu qu’une autre se place plus bas"}
        }
       *[no] { $last ->
            [yes] {" ; il n’est pas exclu qu’une autre se place plus haut"}
           *[no] {" ; il n’est pas exclu que d’autres se placent plus haut ou plus bas"}
        }
    }.
# en: bdb3d399
main-order-none = Parmi les sections de la déclaration qui ont un chiffre propre fondé sur au moins { $smallest } réponses,
    aucune n’en devance sûrement une autre : les réponses manquantes pourraient inverser l’ordre de deux sections quelles
    qu’elles soient.
# en: b774056e
main-missing = Membres manquants
# en: db28f6a8
main-obstacle = Obstacles
# en: 23848d01
main-obstacle-said = { finding-obstacle }.

# en: 1bc7504b
nobody-reported = { $expected ->
        [0] Aucun rapport n’était attendu des { who-many } pour ce cycle.
        [1] Un seul rapport était attendu ({ who-one }) ; aucun rapport exploitable n’avait été reçu lorsque ces chiffres
            ont été établis.
       *[other] Sur les { $expected } rapports attendus des { who-many }, aucun n’avait été reçu sous une forme
            exploitable lorsque ces chiffres ont été établis.
    }

## Findings: what stands above a figure or a table as its title

# Shares of the answers on commitments that apply.
# en: d25ef801
finding-status = Parmi les réponses applicables, { $completed } indiquent « mis en œuvre » ou « maintenu », { $under-way }
    « planifié » ou « en cours », { $not-started } « non commencé »
# en: 6840f8eb
finding-bounds = { $rate } mis en œuvre ou maintenu ; compte tenu des réponses manquantes, entre { $low } et { $high }
# $obstacle is the one that most members named; $known is all where the number of every obstacle is public, or some.
# en: 1d0ccf16
finding-obstacle = { $of ->
        [one] { $named } membre sur { $of } dont le rapport est pris en compte
       *[other] { $named } des { $of } membres dont le rapport est pris en compte
    } { $named ->
        [one] a cité
       *[other] ont cité
    } l’obstacle « { $obstacle } »{ $known ->
        [first] , plus que tout autre
        [equal] , et aucun autre n’a été cité plus souvent
        [shown] , le nombre le plus élevé parmi ceux qui peuvent être communiqués
       *[alone] { "" }
    }
# $shown counts commitments, $over those with a share of at least a half, $surely those of which that is sure.
# en: 54015c9a
finding-completion = { $over ->
        [0] Aucun engagement n’atteint la moitié : pour chacun des { $shown } qui ont un chiffre propre, moins de la moitié
            des réponses applicables indiquent « mis en œuvre » ou « maintenu »
       *[other] Pour { $over } des { $shown } engagements qui ont un chiffre propre, au moins la moitié des réponses
            applicables indiquent « mis en œuvre » ou « maintenu »{ $surely ->
                [0] { $over ->
                    [1]  ; les réponses manquantes pourraient changer ce résultat
                   *[other]  ; les réponses manquantes pourraient changer ce résultat pour chacun d’eux
                }
               *[other]  ; pour { $surely }, ce résultat est acquis quelles que soient les réponses manquantes
            }
    }
# $groups is a list of the next message.
# en: 8feb7aea
finding-response = Rapports reçus : { $groups }
# en: b3a168e0
finding-response-group = { $expected ->
        [one] { $reported } { who-one } sur { $expected }
       *[other] { $reported } des { $expected } { who-many }
    }

## Chapter: how far the alliance is

# en: ad56a798
chapter-progress = Où en est l’alliance

# en: 6ebd6909
progress-answers = { $applicable ->
        [one] { $applicable } réponse porte sur un engagement applicable au membre qui l’a donnée
       *[other] { $applicable } réponses portent sur un engagement applicable au membre qui les a données
    } : { $completed ->
        [0] aucune n’indique
        [one] { $completed }{ percent-aside } indique
       *[other] { $completed }{ percent-aside } indiquent
    } « mis en œuvre » ou « maintenu », { $in-progress ->
        [0] aucune
       *[other] { $in-progress }
    } « en cours », { $planned ->
        [0] aucune
       *[other] { $planned }
    } « planifié » et { $not-started ->
        [0] aucune
       *[other] { $not-started }
    } « non commencé ». Ces chiffres valent pour les membres qui ont répondu. Si tous les autres n’avaient rien fait, la
    part « mis en œuvre » ou « maintenu » serait de { $low } ; s’ils avaient tout fait, elle serait de { $high }.
# en: d2e283d6
answers-withheld = Rien n’est publié sur les réponses : elles sont si peu nombreuses, ou si semblables, que même leur total
    pourrait révéler ce qu’un seul membre a répondu ({ $place }). Les chiffres sur la participation ne sont pas concernés.

# en: 5bd257b3
caption-results-of-groups = Réponses par groupe de parties prenantes
# en: 19ca0f96
note-results-of-groups = Tous les engagements sur lesquels un groupe est interrogé, y compris ceux qui s’adressent à tous les
    membres. Les groupes reliés par « + » sont comptés ensemble.
# en: 022de2ec
caption-audiences = Réponses selon les destinataires des engagements
# en: 1c30624d
note-audiences = Demandé : réponses demandées, soit le nombre de membres multiplié par le nombre d’engagements qui leur sont
    adressés. Reçu : réponses reçues. Applicable : réponses reçues autres que « sans objet » et « non communiqué ».
    Réalisé : mis en œuvre ou maintenu. Taux : réalisé rapporté à applicable. Bornes : ce que serait le taux pour
    l’ensemble des destinataires si les non-répondants n’avaient rien fait, ou avaient tout fait.
# $ids is a list of commitments, hardly ever of more than one. $place leads to the chapter on who reported.
# en: 1c848d97
note-derived = { $ids } : il est demandé aux membres de rendre compte de leurs progrès. Les chiffres sur ceux qui l’ont fait
    figurent ailleurs ({ $place }) ; ils mesurent la participation et n’entrent dans aucun taux ni aucun total de réponses.

## Chapter: how to read the numbers

# en: d3c3a29f
chapter-reading = Comment lire les chiffres

# en: 59a2e02d
reading-lead = Les chiffres dénombrent ce que les membres ont déclaré de leur propre action. Ce sont des réponses à un
    questionnaire et non des mesures, et l’absence de réponse n’est jamais interprétée comme de l’inaction.

# en: 63b38623
caption-scale = L’échelle des statuts
# en: 59b25215
column-status = Statut
# en: e147c97e
column-meaning = Signification
# en: 0235947e
column-use = Compté comme
# $status is the status as data files have it.
# en: 2b8c72ef
status-meaning = { $status ->
        [not_started] Rien n’a encore été fait.
        [planned] Les travaux sont décidés et programmés.
        [in_progress] Les travaux sont en cours. « Continu » est lu comme « en cours ».
        [implemented] L’engagement est mis en œuvre.
        [sustained] En place et maintenu ; pour les engagements permanents.
        [not_applicable] L’engagement ne s’applique pas à ce membre.
       *[withheld] Le membre refuse de répondre.
    }
# en: 67eac8f1
status-use = { $status ->
        [implemented] applicable, réalisé
        [sustained] applicable, réalisé
        [not_applicable] reçu seulement
        [withheld] reçu ; dans les bornes
       *[other] applicable
    }
# en: 71ea045c
status-unanswered = Sans réponse
    .meaning = Aucune réponse exploitable. Jamais interprété comme « non commencé ».
    .use = dans les bornes

# en: e60740b2
reading-counted = Qui est compté
    .text = Tout membre de l’alliance au { $day } est censé rendre compte. Chaque engagement fait l’objet d’une question aux
        membres auxquels il est adressé ; leur nombre est imprimé dans les tableaux (« demandé ») et accompagne chaque
        chiffre dans les données. Un seul rapport compte pour chaque membre, le dernier qui était exploitable ; les
        rapports tardifs sont aussi pris en compte.
# en: 639d5c9d
reading-rate = Taux
    .text = Réponses réalisées (« mis en œuvre » ou « maintenu ») rapportées aux réponses applicables (toutes les réponses
        reçues, sauf « sans objet » et « non communiqué »). Le taux vaut pour les membres qui ont répondu et auxquels
        l’engagement s’applique, et non pour les autres.
# en: 1e7d8177
reading-bounds = Bornes
    .text = Valeurs extrêmes du taux pour tous les membres auxquels l’engagement peut s’appliquer. Borne basse : la part
        réalisée si tous les membres qui n’ont pas répondu, ou qui ont refusé de répondre, n’avaient rien fait. Borne
        haute : si tous avaient tout fait. Plus les bornes sont écartées, moins le taux en dit long sur l’ensemble des
        membres.
# en: 608bd52f
reading-small = Petits nombres
    .text = Une part calculée sur moins de { $smallest } réponses est donnée en nombre (« 7 sur 12 »), car une réponse de
        plus déplacerait un pourcentage de plus de cinq points. Les pourcentages sont arrondis à l’unité ; les fichiers de
        données donnent deux décimales.
# $place leads to the method, $regions and $commitments are names of rows that join two.
# en: bb34b7c8
reading-together = Compté ensemble
    .text = Lorsqu’un chiffre propre pourrait révéler ce qu’un seul membre a répondu, un groupe, une région, un engagement ou
        une section est compté avec d’autres : « { $regions } » est un seul chiffre pour tous les membres de ces régions,
        et « { $commitments } » un seul chiffre pour les réponses à tous ces engagements. Ce chiffre n’appartient à aucun
        d’eux en particulier. Certains regroupements sont dus au hasard ; ils n’indiquent donc pas que les réponses étaient
        peu nombreuses ou semblables. Les totaux ne sont pas touchés ({ $place }).
# en: f93c1201
reading-evidence = Preuves
    .text = Les membres peuvent décrire des preuves ou fournir un lien. Sauf si un chiffre porte la mention « vérifié »,
        personne ne les a contrôlées.
# $groups are those whose figures are the same as in the release before, whatever the reason.
# en: 4af01c92
reading-repeated = Chiffres inchangés
    .text = Les chiffres de ces groupes sont ceux de la publication { $release }{ $to ->
            [board] , établie pour le conseil d’administration
           *[public] {""}
        } : { $groups }. D’une publication à l’autre, les chiffres ne changent que là où les membres dont la réponse a changé
        sont assez nombreux pour ne pas pouvoir être reconnus.

## Chapter: who reported

# en: e7153c34
chapter-who = Qui a répondu

# en: b3f886eb
who-lead = { $expected ->
        [one] { $reported } membre attendu sur { $expected }
       *[other] { $reported } des { $expected } membres attendus
    } { $reported ->
        [one] a répondu
       *[other] ont répondu
    }{ percent-aside }, { $on-time ->
        [0] mais aucun dans les délais.
       *[other] dont { $on-time } dans les délais.
    }
# en: 3af9b7ec
who-lead-all-on-time = { $expected ->
        [1] { $reported } membre attendu sur { $expected }
       *[other] { $reported } des { $expected } membres attendus
    } { $reported ->
        [one] a répondu{ percent-aside }, dans les délais.
       *[other] ont répondu{ percent-aside }, tous dans les délais.
    }
# en: e4dc1e3c
who-lead-no-time = { $expected ->
        [one] { $reported } membre attendu sur { $expected }
       *[other] { $reported } des { $expected } membres attendus
    } { $reported ->
        [one] a répondu
       *[other] ont répondu
    }{ percent-aside }.
# en: f115a4cf
who-lead-protected = Pour ce cycle, l’identité des membres qui ont répondu est protégée au même titre qu’une réponse. Les
    chiffres qui pourraient la révéler ne sont pas communiqués.
# en: 3866357a
who-counted = On considère qu’un membre a répondu lorsqu’un de ses propres envois a été accepté, que toutes les réponses
    qu’il contient soient exploitables ou non. Un rapport est à temps lorsque la date d’envoi qu’il indique ne dépasse pas
    la date limite ; un rapport sans date n’est pas compté comme étant à temps. Le taux de réponse est la part de ceux qui
    ont répondu parmi tous les membres attendus.
# en: 3631bd3a
caption-groups = Membres ayant répondu, par groupe de parties prenantes
# en: 8cee4b8e
caption-regions = Membres ayant répondu, par région
# $complete is yes where every member reported.
# en: fc650687
who-caution = { $complete ->
        [yes] { participants-where }
       *[no] Les membres qui ont répondu n’ont pas été tirés au sort. Là où ils sont peu nombreux dans un groupe ou une
            région, les autres chiffres ne valent que pour eux. { participants-where }
    }
# en: ddf088f7
regions-one-only = Tous les membres attendus sont comptés dans une seule région : { $region }.
# en: 4f70dea8
heading-missing = Qui manque, et ce que cela pourrait changer
# en: 1c5db3a4
missing-none = Aucun membre ne manque : tous les membres attendus ont répondu.
# en: c15a3ae0
missing-members = { $missing ->
        [one] Pour { $missing } des { $expected } membres attendus, aucun rapport n’est pris en compte
       *[other] Pour { $missing } des { $expected } membres attendus, aucun rapport n’est pris en compte
    }{ percent-aside }.
# $groups is a list of the next message.
# en: ae0ac4cf
missing-by-group = Pour { $missing } des { $expected } membres attendus, aucun rapport n’est pris en compte{ percent-aside } :
    { $groups }.
# en: 3209ec63
missing-of-group = { $expected ->
        [one] { $missing } { who-one } sur { $expected }
       *[other] { $missing } des { $expected } { who-many }
    }
# $rate, $low and $high are shares with their numerators and denominators.
# en: 18aa910a
movable-nothing = Toutes les réponses demandées ont été données : rien ne manque qui puisse changer une part.
# en: e04be1a1
movable-all = Sur les { $addressed } réponses demandées, { $silent ->
        [0] aucune ne manque et aucune n’a été refusée
        [one] { $silent } manque ou a été refusée
       *[other] { $silent } manquent ou ont été refusées
    }{ percent-aside }. Parmi les réponses applicables, { $rate } indiquent « mis en œuvre » ou « maintenu » ; pour
    l’ensemble des membres auxquels les engagements peuvent s’appliquer, la part se situe entre { $low }, si les
    non-répondants n’avaient rien fait, et { $high }, s’ils avaient tout fait.
# en: 6c2c0da5
movable-audience = S’agissant des engagements { audience-whom }, parmi les réponses applicables, { $rate } indiquent « mis en
    œuvre » ou « maintenu » ; si les non-répondants n’avaient rien fait, la part serait de { $low }, et s’ils avaient tout fait, de
    { $high }.
# en: c5f134fe
movable-most = C’est pour les engagements { audience-whom } que les réponses manquantes pèsent le plus : parmi les réponses
    applicables, { $rate } indiquent « mis en œuvre » ou « maintenu », et pour l’ensemble la part peut aller de { $low } à
    { $high }.
# en: efab1c0d
movable-least = C’est pour les engagements { audience-whom } qu’elles pèsent le moins : la part est de { $rate }, et pour
    l’ensemble elle se situe entre { $low } et { $high }.
# $participants says where their names are: hidden, none, in-file, or in $annex.
# en: 15240a46
participants-where = { $participants ->
        [hidden] La liste des membres qui ont répondu n’est pas publiée pour ce cycle.
        [none] Aucun rapport de membre n’avait été pris en compte lorsque ces chiffres ont été établis.
        [in-file] La liste des membres qui ont répondu figure dans les données publiées avec ce rapport, dans le fichier
            data/participants.csv.
       *[in-annex] La liste des membres qui ont répondu figure à la fin du rapport ({ $annex }) ; tous les autres membres du
            fichier data/expected-members.csv n’ont pas répondu.
    }

## Chapters: the commitments of an audience

# en: 6a1aecb6
chapter-audience = Engagements { audience-whom }

# en: 10138f93
audience-asked = { $commitments ->
        [one] { $commitments } engagement
       *[other] { $commitments } engagements
    }{ $sections ->
        [0] {""}
        [1] {""}
       *[other] , répartis en { $sections } sections,
    } { $commitments ->
        [one] s’adresse
       *[other] s’adressent
    } { $who ->
        [all] à tous les membres
       *[some] aux { who-many }
    }.
# en: d09914a7
audience-lead = { audience-asked } { $expected ->
        [1] Le seul rapport attendu ({ who-one }) a été reçu.
       *[other] { $reported ->
            [one] { $reported } des { $expected } rapports attendus des { who-many } a été reçu
           *[other] { $reported } des { $expected } rapports attendus des { who-many } ont été reçus
        }{ percent-aside }.
    }
# $rate, $low and $high are percentages, $rate with its numerator and denominator; or counts where they are of few.
# en: 9585a7fc
audience-answers = Sur { $addressed ->
        [one] { $addressed } réponse demandée
       *[other] { $addressed } réponses demandées
    }, { $reported ->
        [one] { $reported } a été reçue
       *[other] { $reported } ont été reçues
    } : { $not-started ->
        [0] aucune
       *[other] { $not-started }
    } « non commencé », { $planned ->
        [0] aucune
       *[other] { $planned }
    } « planifié », { $in-progress ->
        [0] aucune
       *[other] { $in-progress }
    } « en cours », { $implemented ->
        [0] aucune
       *[other] { $implemented }
    } « mis en œuvre » et { $sustained ->
        [0] aucune
       *[other] { $sustained }
    } « maintenu » ; { $not-applicable ->
        [0] aucune n’indique
        [one] { $not-applicable } indique
       *[other] { $not-applicable } indiquent
    } que l’engagement est sans objet, et { $withheld ->
        [0] dans aucun cas le membre n’a refusé de répondre
       *[other] dans { $withheld } cas le membre a refusé de répondre
    }. Parmi les réponses applicables, { $rate } indiquent donc « mis en œuvre » ou « maintenu ». Ce chiffre vaut pour les
    { who-many } ayant répondu : si tous les autres n’avaient rien fait, la part serait de { $low } ; s’ils avaient tout
    fait, elle serait de { $high } (sur { $possible }).
# The answers of an audience have no figure of their own. $codes is a list of audiences, $groups one of groups, as data
# files join them.
# en: bff2ba50
audience-together = Les réponses aux engagements { $codes }{ $groups ->
        [All] {""}
       *[some] {" "}(groupes : { $groups })
    } sont comptées ensemble, afin qu’aucune réponse individuelle ne puisse être déduite ; il n’existe pas de chiffre
    pour les seuls engagements de ce chapitre ({ $place }).
# en: afba07ba
heading-sections = Progrès par section
# en: 6705f3f1
heading-commitments = Progrès par engagement
# en: 8c43f219
heading-furthest = Les plus avancés
# en: 12edc730
heading-furthest-to-go = Les moins avancés
# en: f58c90fa
heading-what-was-said = Ce que les membres ont déclaré

# $title is what the commitments of an audience are called.
# en: 995c0e01
caption-sections = { $title } : réponses par section
# en: c2485ee9
note-sections = Taux : réalisé rapporté à applicable, en nombre si moins de { $smallest } réponses sont applicables.
    Bornes : si les non-répondants n’avaient rien fait, ou avaient tout fait. Explication des termes : { $place }.

# $together is some where commitments of this chapter are counted together and therefore not listed, or none.
# en: f81a923e
commitments-lead = En regard de chaque engagement : parmi les { who-many } qui ont donné une réponse applicable, nombre de
    réponses qui indiquent « mis en œuvre » ou « maintenu ».{ $together ->
        [none] {""}
       *[some] {" "}Les engagements comptés ensemble avec d’autres ne sont pas énumérés.
    }
# en: ffba1620
commitments-no-order = Les réponses manquantes, ou celles qui sont comptées ensemble, pourraient changer l’engagement qui vient
    en tête ou en dernier ; aucun ordre n’est donc indiqué.
# en: 50e37e16
commitment-figure = { $applicable ->
        [one] { $completed } { who-one } sur { $applicable }
       *[other] { $completed } des { $applicable } { who-many }
    }{ percent-aside }

## Chapter: frameworks and lenses

# en: 7062477f
chapter-frameworks = Par instrument
# en: 3ad5400a
frameworks-lead = Certains engagements citent un traité, un cadre ou une initiative. Les mêmes réponses sont comptées ici selon
    ce qu’ils citent, et à travers d’autres cadres utilisés dans ce domaine. Elles ne disent pas qui est partie à un traité
    ni qui le respecte, mais seulement ce qui a été répondu sur ces engagements.
# en: 693ef00b
caption-frameworks = Réponses aux engagements qui citent chaque instrument
# en: 0ec71910
column-framework = Instrument
# $source is the document that a lens comes from, $note whose reading it is.
# en: 6b8d3c3d
lens-about = { $source } (état au { $day }). { $note }
# $lens is the name of a framework.
# en: 44f0f844
caption-lens = Réponses selon les parties de l’instrument « { $lens } » : correspondance établie par la rédaction
# en: 51be9b3d
column-part = Partie
# $parts is a list of parts on which no commitment bears; $unmet is some, or none.
# en: 8024e80a
note-lens = Sommes portant sur les engagements cités ; un engagement peut donc compter dans plusieurs parties.{ $unmet ->
        [none] {""}
       *[some] {" "}Aucun engagement ne porte sur les parties suivantes : { $parts }.
    }

## Chapter: regions

# en: 24c8f9a8
chapter-regions = Régions

# en: 708fc9af
regions-lead = Les membres sont répartis entre { $regions ->
        [one] { $regions } région
       *[other] { $regions } régions
    } (classification : { $scheme }) ; un membre qui agit partout, ou qui n’a pas de pays, est compté sous « Mondial ».
# en: 8f9276b7
regions-caution = Ces chiffres ne disent pas pourquoi les régions diffèrent : elles n’ont ni le même nombre de membres, ni les
    mêmes groupes, ni la même participation. Les chiffres décrivent les réponses reçues et ne comparent pas les résultats.
# Shares of members that reported, with numerators and denominators. $least is the smallest number of members expected
# in a region that is compared.
# $alike is yes where the two shares are the same in whole per cent, or no.
# en: 8ad3ecf6
regions-response = { $alike ->
        [yes] Dans les régions où au moins { $least } membres sont attendus, la part des membres ayant répondu est à peu près
            la même : de { $low } dans la région « { $low-region } » à { $high } dans la région « { $high-region } ».
       *[no] Dans les régions où au moins { $least } membres sont attendus, la part des membres ayant répondu est la plus
            élevée dans la région « { $high-region } », soit { $high }, et la plus faible dans la région « { $low-region } »,
            soit { $low }.
    }
# en: 1c8c0600
regions-nothing-to-compare = Il n’y a rien à comparer par région : les chiffres des chapitres précédents sont ceux de cette
    région.
# $place leads to the method.
# en: 63bdd20d
regions-joined = Lorsque les réponses d’une région pourraient révéler ce qu’un seul membre a répondu, et parfois aussi par
    l’effet du hasard, des régions sont comptées ensemble : un seul chiffre vaut pour les membres de toutes ces régions, et
    pour aucune en particulier ({ $place }). Les noms reliés par « + » indiquent lesquelles.
    Les régions comptées ensemble ne sont pas les mêmes pour tous les engagements ; les chiffres d’une région sur deux
    engagements peuvent donc porter sur des membres différents.
# $most is how many members are expected in the largest cell.
# en: 2405d5de
regions-withheld = Au plus { $most ->
        [one] { $most } membre d’un même groupe de parties prenantes est attendu
       *[other] { $most } membres d’un même groupe de parties prenantes sont attendus
    } dans une région. Un chiffre sur les progrès de si peu de membres, ou de membres qui répondent tous de la même façon,
    pourrait révéler ce qu’un seul a répondu. Pour ce cycle, les régions sont donc comptées ensemble dans tous les chiffres
    sur les progrès.
# en: b470fc20
regions-participation = La participation est publique. Le tableau montre de qui proviennent les réponses.
# $groups are those whose late reports are counted together only.
# en: 13f771aa
late-together = Les rapports reçus après la première publication des groupes suivants ne sont pris en compte que dans les
    chiffres communs à ces groupes : { $groups }. Dans les chiffres d’un seul d’entre eux, et dans ceux des engagements qui ne
    s’adressent qu’à lui, leurs réponses figurent parmi les réponses manquantes.
# en: d67d587f
regions-late = Les rapports reçus après la première publication sont pris en compte dans les totaux de toutes les régions, et
    dans les lignes « Rapports tardifs » ; les lignes des différentes régions restent telles qu’elles ont été publiées. Les
    régions et les rapports tardifs forment donc ensemble le total.
# en: 08840f61
regions-data = Ce qui peut être publié pour chaque engagement, par groupe et par région, figure dans les données publiées avec
    ce rapport, dans le fichier data/aggregates.csv ; les fichiers data/regions.csv et data/commitments.csv indiquent sous
    quels noms chaque région et chaque engagement y figurent.

# en: 54de88a6
caption-participation = Membres ayant répondu, par région et par groupe de parties prenantes
# en: b9b24a8f
note-participation = Membres ayant répondu, sur ceux qui étaient attendus. [z] : aucun membre de ce groupe n’est attendu dans
    cette région.
# en: c1dfc307
caption-regions-alone = Engagements pour lesquels une région a un chiffre propre, par groupe de parties prenantes
# en: 62bc699f
note-regions-alone = Parmi les engagements sur lesquels les membres du groupe dans la région ont pu répondre, y compris ceux qui
    s’adressent à tous les membres. Pour tous les autres, la région est comptée avec d’autres, ou seulement dans le
    total. [z] : aucun membre de ce groupe n’est attendu dans cette région, ou aucun n’a répondu.
# en: a8797af1
caption-regions-together = Régions comptées ensemble, et engagements concernés
# en: 673263ec
note-regions-together = Leurs chiffres figurent dans data/aggregates.csv. Les engagements reliés par « + » sont eux aussi comptés
    ensemble.
# en: 0a481266
note-region-results = La lettre est celle par laquelle commencent les codes des engagements.
# en: 7d05f369
caption-region-results = Réponses par région, lorsqu’il est possible d’indiquer plus que le total

## Chapter: what changed. $previous and $cycle are years.

# en: e16ff4ae
chapter-change = Évolution depuis { $previous }

# $compared counts the members with a counted report in both cycles.
# en: 86ba20e8
change-lead = { $compared ->
        [0] Aucun membre n’a de rapport pris en compte à la fois en { $previous } et aujourd’hui.
        [one] Ce chapitre compare ce que { $compared } membre a déclaré en { $previous } avec ce qu’il déclare aujourd’hui : le
            seul dont un rapport est pris en compte pour les deux cycles.
       *[other] Ce chapitre compare ce que { $compared } membres ont déclaré en { $previous } avec ce qu’ils déclarent
            aujourd’hui : ceux dont un rapport est pris en compte pour les deux cycles.
    }
# en: d22ff518
change-lead-protected = Ce chapitre compare ce que les membres dont un rapport est pris en compte pour les deux cycles ont
    déclaré en { $previous } avec ce qu’ils déclarent aujourd’hui.
# en: 6ff24863
change-break = Pour le cycle { $previous }, les membres ont rendu compte d’autres engagements ; ce qu’ils ont déclaré alors et ce
    qu’ils déclarent aujourd’hui ne peuvent donc pas être comparés. La série recommence ; dans les données, tout chiffre sur
    les engagements porte le signe [b].
# en: d0f04679
change-like-for-like = La comparaison se fait à champ constant : une réponse n’y entre que si le même membre, dans le même groupe
    de parties prenantes, a répondu sur le même engagement pour les deux cycles. La participation elle-même n’est pas
    comparée. Les autres chapitres portent sur tous les membres qui ont répondu cette fois ; un écart entre ces chapitres et le
    rapport précédent peut tenir à ceux qui ont répondu et n’est donc pas interprété comme une évolution.
# $rate-before and $rate are shares of the answers on commitments that applied then, and that apply now, with their
# numerators and denominators.
# en: 90253910
change-all = En { $previous }, parmi les réponses applicables, { $rate-before } indiquaient « mis en œuvre » ou « maintenu » ;
    parmi les réponses des mêmes membres sur les mêmes engagements, la part est aujourd’hui de { $rate }.
# $groups is a list of the next message.
# en: ff5b5209
change-groups = De { $previous } à aujourd’hui, la part est passée { $groups }.
# en: 472099c6
change-group = de { $rate-before } à { $rate } pour les { who-many }
# en: 76a62def
change-audience = Engagements { audience-whom } : en { $previous }, la part des réponses applicables indiquant « mis en œuvre » ou
    « maintenu » était de { $rate-before } ; parmi les réponses des mêmes membres sur les mêmes engagements, elle est
    aujourd’hui de { $rate }.
# en: cfa4b43b
change-nothing-shown = Pour les sections entières, aucune comparaison entre les deux cycles ne peut être publiée pour les mêmes
    membres : à côté des réponses comparables, il y en a quelques-unes qui ne le sont pas, et la différence les révélerait.
# $rows is how many commitments have a figure.
# en: 6059ea93
change-some-shown = Une telle comparaison est publiée pour { $rows ->
        [one] { $rows } engagement
       *[other] { $rows } engagements
    } d’un groupe de parties prenantes.

# en: 75ef17d9
caption-change-finer = Réponses comparées avec le cycle précédent, par engagement et par groupe de parties prenantes
# en: 51eeda82
caption-change = Réponses comparées avec le cycle précédent, par groupe et par section
# en: 627df200
column-compared = Comparé
# en: dba92d79
column-completed-in = Réalisé en { $year }
# A section, or one stakeholder group of it, by the section's code.
# en: 14ee9649
row-section = { $code } : { $title }
# en: 4a0a3fa0
note-change = Les nombres sont des nombres de réponses. Réalisé : mis en œuvre ou maintenu, parmi les réponses comparées portant
    sur des engagements applicables.
# $rows is a list of rows.
# en: bd969cbe
note-change-withheld = Non communiqué pour protéger la confidentialité ([c]) : { $rows }.

## Chapter: evidence and obstacles

# en: 9cf2ab5a
chapter-behind = Preuves et obstacles
# en: c7f0b87a
behind-lead = Sur { $completed ->
        [one] { $completed } réponse indiquant
       *[other] { $completed } réponses indiquant
    } « mis en œuvre » ou « maintenu », { $with-evidence ->
        [0] aucune n’était accompagnée de preuves
        [one] { $with-evidence }{ percent-aside } était accompagnée de preuves
       *[other] { $with-evidence }{ percent-aside } étaient accompagnées de preuves
    }. { $verified ->
        [0] Le secrétariat n’a vérifié aucune preuve.
       *[other] Pour { $verified } d’entre elles, le secrétariat a vérifié les preuves.
    }
# en: b3067325
behind-lead-none-completed = Aucune réponse n’indique « mis en œuvre » ou « maintenu » ; il n’y a donc pas de preuves à présenter.
# en: 70f05a8f
behind-lead-withheld = Le nombre de réponses accompagnées de preuves ne peut pas être publié ([c]) : il pourrait révéler ce que
    certains membres ont fait, ou il a été écarté par tirage au sort.
# en: 1fa5cd6d
caption-evidence = Preuves à l’appui des réponses « mis en œuvre » ou « maintenu »
# en: 7a53c362
column-with-evidence = Avec preuves
# en: d04c5a89
column-share = Part
# en: 0e0995e4
column-verified = Vérifié
# en: 2f003032
note-evidence = Preuves : décrites par le membre, ou accessibles par un lien qu’il donne. Part : réponses avec preuves, rapportées
    aux réponses réalisées. Vérifié : le secrétariat a consulté les preuves, et elles sont probantes. Personne ne contrôle
    les autres.

# en: df386e59
heading-obstacles = Ce qui fait obstacle, selon les membres
# en: f166aa77
obstacles-lead = { $of ->
        [one] { $named } membre sur { $of } dont le rapport est pris en compte
       *[other] { $named } des { $of } membres dont le rapport est pris en compte
    }{ percent-aside } { $named ->
        [one] a cité
       *[other] ont cité
    } un obstacle à propos d’au moins une réponse. Un membre peut en citer plusieurs, un par réponse ; celui qui n’en cite aucun
    peut tout de même en rencontrer.
# en: 61140dad
obstacles-withheld = Le nombre de membres ayant cité un obstacle n’est pas communiqué ([c]), comme tout nombre qui porte sur peu de
    membres, sur presque tous ou sur aucun.
# en: 78519857
caption-obstacles = Membres ayant cité un obstacle, par ordre décroissant
# en: 10648557
column-obstacle = Obstacle
# en: 807d5d49
note-obstacles-withheld = { $rows ->
        [one] Pour { $rows } autre obstacle de la liste, le nombre n’est pas communiqué ([c]).
       *[other] Pour { $rows } autres obstacles de la liste, le nombre n’est pas communiqué ([c]).
    } Il porte sur trop peu de membres, sur presque tous ou sur aucun ; lequel de ces cas se présente n’est pas précisé.

## Reminders: messages of the secretariat to members. $when is before, today or after (of the deadline); $days counts the
## days between.

# en: 70ab94ff
remind-greeting = Destinataire : { $member } ({ $id })
# en: 058c2d06
remind-silent = Nous n’avons reçu de votre part aucun rapport pour « { $title } ». { $when ->
        [before] Les rapports sont attendus pour le { $deadline }, dans { $days ->
            [one] { $days } jour
           *[other] { $days } jours
        }.
        [today] Les rapports sont attendus aujourd’hui, { $deadline }.
       *[after] Les rapports étaient attendus pour le { $deadline } ; le vôtre sera tout de même pris en compte, comme rapport tardif.
    } Votre classeur est joint à ce message. Un rapport compte, quoi qu’il dise : « Non commencé » est aussi une réponse.
# en: 8b799a8a
remind-silent-subject = { $title } : votre rapport manque
# en: 033711ee
remind-rejected = Nous avons reçu un envoi de votre part pour « { $title } », mais rien n’y était exploitable : { $files }. Voici ce qui a été constaté et ce qu’il faut faire :
# en: 4ea91d21
remind-rejected-subject = { $title } : votre rapport n’a pas pu être lu
# en: 65dc1513
remind-to-mend = Votre rapport pour « { $title } » est pris en compte, mais certaines de ses réponses n’étaient pas exploitables. Voici ce qui a été constaté et ce qu’il faut faire :
# en: 8926d8bb
remind-to-mend-subject = { $title } : des réponses sont à corriger
# en: 1e9af12b
remind-more = { $more ->
        [one] et { $more } autre, dans le fichier joint
       *[other] et { $more } autres, dans le fichier joint
    }
# en: aa7b1c06
remind-close = Merci d’envoyer le classeur { $when ->
        [after] dès que possible
       *[other] au plus tard le { $deadline }
    }{ $standing ->
        [silent] .
       *[other] , avec un numéro de version supérieur au précédent.
    }
# $fault and $fix are sentences of the rule, without their full stops.
# en: 29e25bb2
remind-finding = { $place } : { $fault } (trouvé : { $found }). À faire : { $fix }.
# en: 74be9e1c
remind-sender = { $publisher }

## Chapter: quality of the data

# en: 6e8c7c09
chapter-quality = Qualité des données

# en: 35c79cef
quality-checked = Tous les envois ont été contrôlés selon les mêmes règles. Ce qu’une règle a constaté a été signalé au membre,
    avec l’endroit du classeur et une façon de le corriger.
# en: ea4dc5b7
quality-lead = { quality-checked } { $counted ->
        [one] L’envoi de { $counted } membre est pris en compte.
       *[other] Les envois de { $counted } membres sont pris en compte.
    }
# en: 406a45d3
quality-severities = Une erreur signifie qu’une réponse, ou tout un envoi, a été écartée ; une réponse écartée compte comme une
    absence de réponse. Un avertissement signifie que la réponse a été retenue, mais modifiée ou douteuse. Une remarque n’a
    rien changé.
# en: aad98bd8
quality-nothing-counted = Aucun envoi n’est pris en compte ; il n’y a donc rien à dire de la qualité des réponses.
# en: 7ae8137c
caption-quality = Membres dont l’envoi a donné lieu à au moins un constat de ce type
# en: 8ff8c10b
column-found = Constat
# en: 68bcdd4b
column-members = Membres
# en: 84de4aa5
quality-left-out = Au moins une réponse a été écartée en raison d’une erreur.
# en: 17a5b321
severity-error = Erreur
# en: 33cdc6e0
severity-warning = Avertissement
# en: 53219a80
severity-note = Remarque
# en: c4393c12
note-quality = Membres dont l’envoi pris en compte a donné lieu à au moins un constat de ce type, parmi tous les membres dont l’envoi
    est pris en compte. Les règles qui portent sur le contenu des réponses ne sont pas comptées ; le fichier data/rules.csv
    contient toutes les règles.
# $shown is some where the number of other rules is shown, or none.
# en: 4a29f993
note-quality-withheld = { $shown ->
        [none] Pour toutes les règles, le nombre n’est pas communiqué ([c]).
       *[some] { $rows ->
            [one] Pour { $rows } autre règle, le nombre n’est pas communiqué ([c]).
           *[other] Pour { $rows } autres règles, le nombre n’est pas communiqué ([c]).
        }
    } Il porte sur trop peu de membres, sur presque tous ou sur aucun ; lequel de ces cas se présente n’est pas précisé.

## Annex: results

# en: 7586e132
annex-results = Résultats par engagement
# en: 7299aabd
results-lead = Pour un seul engagement, « demandé » et « reçu » dénombrent des membres ; lorsque plusieurs engagements sont comptés
    ensemble, ils dénombrent des réponses. Applicable : réponses autres que « sans objet » et « non communiqué ». Taux : réalisé
    (mis en œuvre ou maintenu) rapporté à applicable, en nombre si moins de { $smallest } réponses sont applicables. Bornes : la
    même part pour tous les destinataires auxquels l’engagement peut s’appliquer, si les non-répondants n’avaient rien fait, ou
    avaient tout fait.
# en: a3ba43f9
caption-commitments = { $title } : réponses par engagement
# What is counted together. $place leads to the method.
# en: 335c3b02
heading-together = Ce qui est compté ensemble
# en: 4faf85b0
together-lead = Un seul chiffre vaut pour plusieurs de ces sections et engagements, afin qu’aucune réponse individuelle ne puisse
    être déduite. Certains regroupements sont dus au hasard ({ $place }).
# en: f343d1de
caption-codes-together = Sections et engagements comptés ensemble
# en: 6fc0c856
column-together = Comptés ensemble
# $id and $of are commitments.
# en: 9211245c
commitment-alias = { $id } répète la phrase de { $of } et y est compté.

## Annex: method

# en: 11069c31
annex-method = Méthode

# en: f290f648
heading-measures = Mesures
# en: 0f6787c5
measure-expected = Attendu
    .text = membres dont l’adhésion a commencé au plus tard à la date de référence et n’avait pas pris fin à cette date
# en: 4b1b349a
measure-addressed = Demandé
    .text = membres attendus × engagements adressés à leur groupe de parties prenantes
# en: fb3c865e
measure-reported = Reçu
    .text = paires demandées dont la réponse est prise en compte : non commencé + planifié + en cours + mis en œuvre +
        maintenu + sans objet + non communiqué
# en: 1fb8044a
measure-unanswered = Sans réponse
    .text = demandé − reçu
# en: 621efb9d
measure-applicable = Applicable
    .text = reçu − sans objet − non communiqué
# en: d85b37bc
measure-completed = Réalisé
    .text = mis en œuvre + maintenu
# en: 69ae647f
measure-rate = Taux
    .text = réalisé ÷ applicable
# en: 406572f8
measure-low = Borne basse
    .text = réalisé ÷ (applicable + non communiqué + sans réponse)
# en: 2121a3c6
measure-high = Borne haute
    .text = (réalisé + non communiqué + sans réponse) ÷ (applicable + non communiqué + sans réponse)
# en: 17e4d49f
measures-note = Le taux de réponse est le rapport : envois acceptés ÷ membres attendus. Aucun chiffre n’est pondéré, imputé ou
    redressé pour tenir compte de la non-réponse ; les pourcentages d’avancement que donnent les membres ne servent qu’aux
    contrôles et n’entrent dans aucun chiffre. Deux lignes d’un classeur qui se contredisent sur un même engagement comptent
    comme une absence de réponse tant que le membre ou le secrétariat n’a pas dit laquelle est valable. Les taux sont
    arrondis à partir de la fraction exacte, les demis vers le haut.

# en: 1e7976c2
heading-disclosure = Contrôle de la divulgation
# en: ba811948
disclosure-threat = Le risque
    .text = Il a été promis aux membres que leurs réponses individuelles ne seraient pas divulguées hors du secrétariat. La
        liste des membres est publique : tout lecteur peut donc savoir exactement qui se trouve derrière un chiffre ; les
        membres connaissent leurs propres réponses ; les chiffres peuvent être soustraits les uns des autres ; et ce qui
        n’est pas communiqué, selon une méthode qui est publique, est aussi un indice. Les petits nombres ne sont pas le seul
        danger : lorsque tous les membres d’une cellule ont donné la même réponse, son chiffre la divulgue, quel que soit
        leur nombre.
# en: ec8af683
disclosure-blocks = Blocs
    .text = La cellule élémentaire est un groupe de parties prenantes, dans une région, pour un engagement. Rien n’est publié
        sur les réponses, hormis des sommes sur des blocs de telles cellules et des sommes de blocs entiers ; les
        dénombrements de preuves, d’obstacles et de défauts suivent leurs propres règles, exposées plus bas. Un bloc croise un
        ensemble de régions et un ensemble d’engagements, pour un groupe ou pour plusieurs groupes comptés ensemble. Les blocs
        forment une partition : chaque réponse appartient à un bloc et à un seul. Les sommes de blocs ne contiennent aucune
        information que les blocs ne contiennent pas ; aucune autre cellule ne doit donc être supprimée pour en protéger une
        autre, aucun nombre n’est arrondi et aucun bruit n’est ajouté : les nombres publiés sont exacts.
# $threshold is a setting, 5 as a rule; $coalition is how many members may put their answers together, 1 or 2.
# en: d3ca4b0c
disclosure-primary = Suppression primaire
    .text = Un membre contribue à un bloc par toute réponse qui s’y trouve ; « sans objet » et « non communiqué » sont des
        réponses, et comptent comme non réalisé. Une coalition est un nombre de membres qui mettent en commun leurs propres
        réponses. Un bloc n’est admissible que si au moins { $threshold ->
            [one] { $threshold } membre y contribue
           *[other] { $threshold } membres y contribuent
        } et si, même pour une coalition de { $coalition ->
            [one] { $coalition } membre contributeur
           *[other] { $coalition } membres contributeurs
        } qui retire ses propres réponses, ce qui reste n’est ni entièrement d’un même statut, ni entièrement réalisé, ni
        entièrement non réalisé. Un bloc vide est admissible. La règle ne lit que les sommes et les tailles publiées, et
        rien d’autre. Elle exclut la certitude ; elle n’exclut pas qu’une réponse soit probable.
# en: 45047b47
disclosure-drawing = Une partition tirée au sort
    .text = Une partition choisie parce qu’elle est la moins coûteuse, ou la plus détaillée, est elle-même révélatrice :
        quiconque connaît la méthode peut chercher quelles réponses y auraient conduit. Ici, la partition est tirée au sort
        parmi toutes les partitions admissibles, pas à pas et avec des chances inégales : les groupes sont réunis en
        ensembles, les destinataires puis les sections en suites d’éléments voisins, les engagements des sections réunies en
        ensembles, et les régions de chacun de ces ensembles d’engagements en ensembles. La probabilité de chaque partition
        dépend de nombres publics (membres, réponses, totaux) ; tout tableau de réponses ayant les sommes publiées aurait donc
        pu conduire à la même publication. Il a pu le faire avec une autre probabilité, car les autres partitions admissibles
        dépendent du tableau. Les probabilités sont fixées de telle sorte que cela en dise peu : réunir une région ou un
        engagement à d’autres n’est guère plus probable lorsqu’il n’aurait pas été admissible seul, et le test décrit plus bas
        dit ce qu’il en reste. De deux cellules de taille semblable, l’une peut rester seule et l’autre être réunie à une
        troisième. Le tirage dépend d’une clé secrète du secrétariat ; il peut donc être répété par le secrétariat et nulle
        part ailleurs.
# en: 625b55dd
disclosure-totals = Totaux et lignes communes
    .text = Les lignes qui couvrent plusieurs engagements (sections, destinataires, ensemble), régions ou groupes sont publiées
        partout où elles sont des sommes de blocs entiers. Le total de toutes les réponses l’est toujours ; ceux d’un groupe,
        d’un ensemble de destinataires ou d’une section le sont aussi, sauf si le tirage les réunit à d’autres. Lorsque les
        blocs que recouvre une ligne réunissent des régions ou des engagements, la ligne porte leurs noms
        (« { $regions } », « { $commitments } ») ; lorsque les parties d’une somme réunissent des régions différentes, ses
        lignes les réunissent toutes. Un instrument dont les engagements sont réunis à d’autres n’a pas de ligne.
# en: e4738bcb
disclosure-groups = Groupes
    .text = Un groupe dont les réponses sont trop peu nombreuses, ou trop semblables, est compté avec d’autres, par le même
        tirage : « { $together } » est alors un seul chiffre pour les membres des deux, et des groupes qui seraient admissibles
        seuls sont réunis par hasard. Le total de tous les groupes demeure. Si même la somme de toutes les réponses ne satisfait
        pas à la règle, rien n’est publié sur les réponses.
# en: c88ff875
disclosure-evidence = Preuves et respect des délais
    .text = Le nombre de réponses accompagnées de preuves, vérifiées ou données à temps est publié pour des ensembles entiers de
        destinataires et pour tous les engagements à la fois, toutes régions confondues, lorsqu’il satisfait à la même règle
        pour tous les ensembles de destinataires d’un groupe ; ici aussi, certains nombres qui y satisfont sont écartés par
        hasard. Après une publication, il reste tel qu’il a été publié.
# en: fdd6803b
disclosure-quality = Qualité et obstacles
    .text = Les nombres de membres des chapitres sur les preuves, les obstacles et la qualité ne sont publiés que si assez de
        membres sont comptés et si assez ne le sont pas. La liste de ce qui est compté est fixe, et un nombre nul n’est pas
        plus communiqué qu’un petit nombre. Le statut que les membres ont indiqué n’en fait pas partie.
# en: bd07dd65
disclosure-releases = Publications ultérieures
    .text = La partition est fixée par la première publication. Les rapports qui arrivent plus tard sont publiés dans des blocs
        distincts, toutes régions confondues, dès que ces blocs sont admissibles par eux-mêmes, avec des groupes et des
        engagements réunis par le même tirage : les totaux augmentent alors, les lignes des régions restent, et une ligne
        « Rapports tardifs » représente la différence. Une correction est publiée lorsque les réponses modifiées de son bloc
        sont admissibles par elles-mêmes, avant et après la modification ; sinon, les chiffres restent inchangés jusqu’au cycle
        suivant. Il n’est pas indiqué qu’un rapport ou une correction est en attente.
# en: ff6117bd
disclosure-before = Comparaison avec le cycle précédent
    .text = Le panel comprend les membres attendus pour les deux cycles dans le même groupe de parties prenantes ; ses chiffres
        dénombrent leurs réponses sur les engagements pour lesquels ils ont répondu aux deux cycles. Un bloc n’est divisé
        entre le panel et les autres que si les deux parties sont admissibles, ou si l’une d’elles est vide. Les chiffres
        des deux cycles sont publiés toutes régions confondues, en réalisé et non réalisé, lorsque les blocs du panel sont
        ainsi divisés pour les deux cycles. L’évolution des réponses individuelles n’est pas publiée.
# en: 351325ed
disclosure-participation = Participation
    .text = { $participants ->
            [hidden] L’identité des membres qui ont répondu est protégée pour ce cycle. Les taux de réponse, et l’engagement que le
                fait de rendre compte met lui-même en œuvre, suivent les mêmes règles que les réponses, et tous les chiffres
                restent tels que dans la première publication.
           *[listed] La liste des membres qui ont répondu est publique pour ce cycle, de même que le respect du délai. Les taux de
                réponse, et l’engagement que le fait de rendre compte met lui-même en œuvre, sont donc publiés intégralement et
                considérés comme connus du lecteur. Ils n’entrent dans aucun total de réponses. Les engagements sur lesquels un
                membre a répondu sont eux aussi considérés comme connus : le fait qu’il en ait laissé un sans réponse n’est pas
                protégé.
        }
# en: 5ddd10e2
disclosure-audit = Audit
    .text = Avant toute publication, les fichiers écrits sont relus, sans tenir compte de la façon dont la partition a été tirée.
        L’audit confirme que chaque ligne est une somme de blocs entiers, que les blocs ne se chevauchent pas et contiennent
        ensemble toutes les réponses, que chacun est admissible, que l’ensemble des lignes ne permet pas d’en déduire plus que
        les blocs, et que la partition est celle des publications antérieures. Un rapport qui ne satisfait pas à l’audit n’est
        pas publié. Les chiffres sur la qualité et le texte de ce rapport proviennent des mêmes fichiers vérifiés.
# en: d066d7ad
disclosure-origins = Origine des chiffres
    .text = Tout chiffre sur les membres ou leurs réponses qui figure dans les phrases de ce rapport est celui d’une cellule des
        données publiées, ou est formé de plusieurs d’entre elles ; le fichier data/figures-in-text.csv les indique.
# en: 8b307ce2
disclosure-literature = Bibliographie
    .text = Hundepool et al., Statistical Disclosure Control (2012), le manuel de référence pour la suppression primaire et la
        divulgation de groupe ; Wong, Fu, Wang et Pei, Minimality attack in privacy preserving data publishing (VLDB 2007), sur ce
        que révèle le choix d’une méthode ; Kenthapadi, Mishra et Nissim, Simulatable auditing (PODS 2005), sur les choix qui
        peuvent être faits à partir des seuls nombres publics ; le paquet R GaussSuppression de Langsrud et Lupp, dont la fonction
        SuppressKDisclosure protège contre les coalitions comme le fait ici la règle primaire.

# en: d8d084aa
heading-attack = Test par attaque
# en: d93cd8af
attack-lead = La méthode et le programme sont publics ; il est donc possible de tester ce que révèlent les fichiers publiés. Un programme
    distinct, qui ne partage aucun code avec celui qui a produit ce rapport, joue le rôle d’un intrus qui dispose de tous les
    fichiers publics, de la liste des membres, des engagements sur lesquels chacun a répondu et de toute la méthode ; il lui manque
    la clé du secrétariat et les réponses. Il a attaqué des cycles fictifs, dont les réponses sont connues. Il a résolu les
    équations que recouvrent les tableaux, ceux de toutes les publications et des deux cycles à la fois, et recherché ce que des
    personnes extérieures, et des coalitions aussi grandes que celles contre lesquelles le cycle est protégé, peuvent savoir avec
    certitude. Il a ensuite tiré au sort des tableaux de réponses parmi ceux qui ont les sommes publiées, pondéré chacun par la
    probabilité qu’il aurait eue de conduire au même choix de blocs, et comparé les chances des réponses individuelles avec et sans
    cette information.
# en: 11c59767
caption-attack = Attaques contre des cycles fictifs, et leurs résultats
# en: 49c453b1
column-cycles = Cycles
# en: cc664b28
column-attacked = Attaqué
# en: 07e69756
column-blocks = Blocs
# en: 2cf7e73d
column-certain = Certain
# en: 286cd29b
column-choices = Choix
# en: 93faeb2c
column-outside = Facteur, tiers
# en: 59b6efe1
column-inside = Facteur, membre
# en: 77e51534
note-attack = Attaqué : productions, ou séries de publications. Blocs : sommes dont sont faites les lignes publiées. Certain : réponses
    qu’un tiers ou une coalition a pu déduire. Choix : régions, engagements ou groupes réunis, et blocs qui restent d’un seul
    tenant. Facteur : de combien un choix déplace les chances d’une réponse, pour la réponse qu’il déplace le plus : médiane des
    choix, 95e centile et maximum ; un facteur de un ne révèle rien. Tiers : quelqu’un qui n’a pas lui-même donné de réponse ;
    membre : quelqu’un qui en connaît une.
# en: 4922b608
attack-members = { $members } membres
# en: 4c0b7e6d
attack-early = Début : 8 % réalisés
# en: eb5bd70c
attack-skewed = Un groupe beaucoup plus grand
# en: 42e9ad3a
attack-one-region = Une seule région
# en: 0027d45f
attack-partial = Réponses partielles
# en: 29a3f9f4
attack-early-partial = Début, avec réponses partielles
# en: 930e53d1
attack-hide = Identité des répondants protégée
# en: e2092652
attack-two-cycles = Deux cycles, avec un panel
# en: c78ba7f0
attack-releases = Plusieurs publications d’un même cycle
# en: fe006806
attack-aim = Valeur visée, sur l’ensemble
# en: fe836663
attack-limits = Quelques choix isolés déplacent les chances plus que la valeur visée : sur plusieurs milliers, un sur deux mille. Il s’agit de
    regroupements dans des cycles comptant peu de membres ou tout juste commencés, où presque aucune partition n’est admissible, de
    régions isolées et de rapports tardifs. Pour les éviter, il faudrait supprimer plus de lignes que cela n’en vaut la peine.
    Limites : mille tableaux ou plus sont tirés pour chaque choix, si bien que les facteurs sont des estimations ; l’intrus suppose
    que les réponses d’un même membre sont indépendantes les unes des autres ; et, pour les publications ultérieures, seuls les
    rapports tardifs ont été testés quant aux chances, et les corrections quant à ce qui est certain. Les fichiers de ce rapport
    peuvent être attaqués avec moins d’informations, à partir des seuls dossiers publics et de la liste des membres : c’est ce que
    fait la commande « biennial verify --attack », écrite indépendamment du tirage.

# en: 5b682028
heading-sources = Régions et données de référence
# $scheme is the name of a region scheme; the catalogue of sources may give it a $title, else there is none.
# en: 645308ac
sources-lead = Les membres sont classés dans les régions selon leur pays dans le registre du secrétariat, d’après la classification
    { $scheme }{ $title ->
        [none] {""}
       *[some] {" "}({ $title })
    } ; le registre peut indiquer une autre région pour un membre. La mention d’un pays ou d’un territoire n’implique aucune prise
    de position quant à son statut. Les fichiers utilisés sont les suivants.
# en: a0132454
caption-sources = Données de référence et date à laquelle chaque fichier se rapporte
# en: 5d102467
column-what = Objet
# en: 350c6664
column-source = Source
# en: 904f30bb
column-as-of = État au
# A remark on a file of reference data.
# en: f4a9c3fa
note-source = { $title } : { $note }

# en: 36c1e3ae
heading-settings = Paramètres
# en: 73e0db7f
caption-settings = Paramètres de ce rapport
# en: 9f669795
column-setting = Paramètre
# en: 28e694ab
column-value = Valeur
# en: 45f9944a
setting-reference-date = Date à laquelle la qualité de membre est appréciée
    .text = { $day }
# en: cf5399c4
setting-statement = Déclaration
    .text = { $title } ({ $id })
# en: f667c1e1
setting-scheme = Classification des régions
    .text = { $scheme }
# en: 3493ffee
setting-threshold = Nombre minimal de membres derrière un chiffre
    .text = { $threshold }
# en: c621db9b
setting-coalition = Nombre maximal de membres pouvant mettre en commun leurs réponses
    .text = { $coalition }
# en: 4bc0155b
setting-participants = Participants
    .text = { $participants ->
            [hidden] protégés
           *[listed] énumérés
        }
# en: b40c83cc
setting-rules = Règles
    .text = { $version }
# en: 7eb6062a
setting-program = Programme
    .text = biennial { $version }
# en: f7984270
setting-build = Production
    .text = { $build }

## Annex: wording

# en: 589548f8
annex-wording = Texte des engagements
# en: e75ae31c
wording-lead = Texte intégral des engagements. Les codes et les intitulés abrégés sont propres à ce projet. Source :
    { $source }
# en: 892e9f31
heading-wording-section = { $code } { $title }
# After the wording of a commitment, in other languages than English.
# en: ec2b35c0
wording-unofficial = [Traduction non officielle : { $translation }]
# After the wording of a commitment.
# en: cced84b9
wording-derived = Mis en œuvre par un rapport pris en compte.

## Annex: participants

# en: 21129425
annex-participants = Membres ayant répondu
# en: 402d0964
participants-lead = Membres dont un rapport est pris en compte, par ordre alphabétique au sein de chaque groupe de parties prenantes. Le
    fait qu’un membre y figure indique qu’il a répondu, et ne dit rien de ce qu’il a répondu.
# en: 46049408
participants-glyphs = Un carré (▯) remplace un caractère qui manque dans les polices de ce rapport ; le fichier data/participants.csv
    contient les noms complets.
# $group is its name in the data, $members how many names follow.
# en: 146d6913
participants-of-group = { $group } ({ $members })

## Annex: answers under members’ names

# en: c5f328eb
annex-attributed = Réponses publiées sous le nom des membres
# $answers is how many follow.
# en: a7f63483
attributed-lead = { $answers ->
        [one] { $answers } réponse est publiée sous le nom du membre : celui-ci accepte qu’elle soit montrée, et le secrétariat l’a choisie
       *[other] { $answers } réponses sont publiées sous le nom des membres : chacun accepte que la sienne soit montrée, et le secrétariat les a choisies
    } comme exemple pour d’autres. Le fait qu’un membre n’y figure pas ne dit rien de lui. Toutes les autres réponses ne sont publiées que
    dans des totaux, qui restent protégés même vis-à-vis des lecteurs qui connaissent celles-ci ; les comparaisons avec le cycle précédent
    les laissent de côté.
# en: 117cd759
attributed-glyphs = Un carré (▯) remplace un caractère qui manque dans les polices de ce rapport ; le fichier data/attributed.csv
    contient les textes complets.
# en: 01d39f20
caption-attributed = Réponses publiées sous le nom des membres, avec leur accord
# en: cbc6ef25
column-member = Membre
# en: 21fc76ab
column-shown-by = Ce qui l’atteste

## Annex: lineage

# en: a25738bb
annex-lineage = Engagements antérieurs que ceux-ci prolongent
# en: 0ea1fad9
caption-lineage = Filiation : lecture établie par la rédaction
# en: 88e26e16
column-continues = Prolonge
# en: ecc25094
column-reading = Lecture

## The page for browsers

# Leads past the cover; seen when it has the keyboard.
# en: 5a1b8217
page-skip = Aller au rapport
# Opens the table behind a chart.
# en: 0ee34224
page-behind = Chiffres de ce graphique
# Heads a column of that table. $column is its name in the file.
# en: 2d71edee
page-column = { $column ->
        [group] { column-group }
        [region] { column-region }
        [code] Code
        [name] Nom
        [addressed] { column-addressed }
        [reported] { column-reported }
        [on_time] { column-on-time }
        [response_rate] { column-response-rate } (%)
        [applicable] { column-applicable }
        [completed] { column-completed }
        [completion_rate] { column-rate } (%)
        [completion_low] Borne basse (%)
        [completion_high] Borne haute (%)
        [not_started] Non commencé
        [planned] Planifié
        [in_progress] En cours
        [implemented] Mis en œuvre
        [sustained] Maintenu
        [not_applicable] Sans objet
        [withheld] Non communiqué par le membre
        [compared] { column-compared }
        [completed_before] Réalisé au cycle précédent
        [previous] Cycle précédent
        [marker] Signe
        [shown] Tel qu’affiché
       *[other] { $column }
    }

## Annex: glossary

# en: 757a6e57
annex-glossary = Glossaire
# en: 6574d0dc
glossary-accepted = Envoi accepté
    .text = Classeur, ou ligne d’une enquête, qui a pu être lu, provient d’un membre connu et relève de ce cycle. Des réponses
        qu’il contient peuvent tout de même être écartées.
# en: 4ce9c52e
glossary-addressed = Demandé
    .text = Un engagement est adressé aux groupes de parties prenantes que la déclaration désigne. Sont comptées les paires formées
        d’un membre et d’un engagement.
# en: 9a25b955
glossary-applicable = Applicable
    .text = Se dit d’une réponse autre que « sans objet » et « non communiqué ».
# en: 723726a2
glossary-audience = Destinataires
    .text = Ceux à qui s’adresse une partie de la déclaration : tous les membres, ou un groupe de parties prenantes.
# en: a3b3bbf3
glossary-commitment = Engagement
    .text = Ce que la déclaration demande dans une phrase précédée d’une lettre ou d’un numéro, comme { $commitment }.
# en: c9a06790
glossary-completed = Réalisé
    .text = Se dit d’une réponse qui indique « mis en œuvre » ou « maintenu ». C’est ce que le membre a déclaré de lui-même.
# en: fc64a4dc
glossary-together = Compté ensemble
    .text = Se dit de groupes, de régions, d’engagements ou de sections qui ont un seul chiffre en commun, désigné par « A + B ».
# en: 5c3c0d74
glossary-cycle = Cycle
    .text = Les deux années dont les membres rendent compte ensemble, désignées par l’année au cours de laquelle ils le font.
# en: 213e105b
glossary-evidence = Preuves
    .text = Ce qu’un membre décrit, ou ce vers quoi il renvoie par un lien, à l’appui d’une réponse. Elles sont vérifiées lorsque le
        secrétariat les a consultées.
# en: d9df426b
glossary-framework = Instrument
    .text = Texte ou cadre que cite le libellé d’un engagement, comme une convention ou un modèle de réponse.
# en: b94d0f45
glossary-group = Groupe de parties prenantes
    .text = { $groups }. Chaque membre appartient à l’un d’eux, selon la liste des membres de l’alliance.
# en: 5ba30757
glossary-member = Membre
    .text = Quiconque figure sur la liste des membres de l’alliance à la date à laquelle se rapportent les chiffres.
# en: 85dba789
glossary-panel = Panel
    .text = Les membres attendus pour ce cycle et pour le précédent, dans le même groupe de parties prenantes, avec les réponses qu’ils
        ont données aux deux cycles.
# en: 12918640
glossary-section = Section
    .text = Un titre de la déclaration avec ses engagements, comme { $section }.
# en: 0cfd69f8
glossary-withheld = Non communiqué
    .text = D’un chiffre : non publié, afin de ne révéler la réponse d’aucun membre, et signalé par [c]. D’une réponse : le membre a
        refusé de la donner.

## Member sheets

# en: eca113d7
sheet-title = Fiche de membre { $cycle } : { $member }
# en: 88758127
sheet-description = Ce que { $member } a déclaré pour le cycle { $cycle }, ce qui y a été constaté et ce qu’il convient d’en faire.
# en: a778c3c2
sheet-confidential = CONFIDENTIEL : réservé au membre nommé
# Below the member's name. $id is the secretariat's.
# en: 77371544
sheet-who = { $group } · { $region } · cycle { $cycle } · { $id }
# en: d8a9b8ea
sheet-imprint = Fiche de membre { $cycle } : { $member } · production { $build } · biennial { $version }
# en: c353dd6b
sheet-missing-glyphs = Un carré (▯) remplace un caractère que cette fiche ne peut pas afficher.

# Commitments that the member was asked about and does not answer. $edition is "draft" while the report is open,
# "released" after.
# en: c618849c
sheet-silent = { $silent ->
        [one] { $silent } engagement est sans réponse{ $edition ->
            [draft]  ; vous pouvez encore en donner une
           *[released] {""}
        }.
       *[other] { $silent } engagements sont sans réponse{ $edition ->
            [draft]  ; vous pouvez encore en donner une pour chacun
           *[released] {""}
        }.
    }

# In how far a report counts, in one sentence or more.
# en: 69976833
sheet-lead-accepted = Merci. Votre rapport a été lu, et { $counted ->
        [one] { $counted } réponse est prise en compte
       *[other] ses { $counted } réponses sont toutes prises en compte
    }. { $silent ->
        [0] Il n’y a rien à corriger.
       *[other] Vous n’avez rien à corriger. { sheet-silent }
    }
# en: 48403a3b
sheet-lead-warnings = Merci. Votre rapport a été lu, et { $counted ->
        [one] { $counted } réponse est prise en compte
       *[other] ses { $counted } réponses sont toutes prises en compte
    }. Veuillez examiner les avertissements : il se peut que quelque chose ne corresponde pas à ce que vous vouliez dire.{ $silent ->
        [0] {""}
       *[other] {" "}{ sheet-silent }
    }
# en: 0a3ab14a
sheet-lead-left-out = Merci. Votre rapport a été lu, et { $counted ->
        [one] { $counted } réponse est prise en compte
       *[other] { $counted } réponses sont prises en compte
    }. { $left-out ->
        [one] { $left-out } réponse n’est pas prise en compte
       *[other] { $left-out } réponses ne sont pas prises en compte
    }{ $edition ->
        [draft] {" "}pour l’instant ; les erreurs signalées ci-dessous indiquent ce qu’il faut corriger
       *[released] {" "}dans le rapport, qui a été publié ; les erreurs signalées ci-dessous en donnent la raison
    }.{ $silent ->
        [0] {""}
       *[other] {" "}{ sheet-silent }
    }
# en: 08e87794
sheet-lead-rejected = { $edition ->
        [draft] Merci pour votre rapport. En l’état, il ne peut pas être pris en compte : aucune de ses réponses n’est utilisée tant que les erreurs signalées ci-dessous ne sont pas corrigées.
       *[released] Merci pour votre rapport. Il n’a pas pu être pris en compte, et le rapport de l’alliance a été publié sans ses réponses. Les erreurs signalées ci-dessous en donnent la raison.
    }
# The secretariat's roster knows the member, but not on the day that counts. $day is when its membership began, or
# ended; it may be still to come.
# en: 3bde8a63
sheet-lead-not-expected = Merci pour votre rapport. Il n’est pas pris en compte : ce cycle concerne les membres au { $reference }, et, d’après le registre du secrétariat, vous êtes membre { $membership ->
        [ended] jusqu’au { $day } seulement
       *[began] à partir du { $day } seulement
    }.
# en: 7f83de8b
sheet-lead-newer-rejected = Merci. En l’état, le dernier fichier que vous avez envoyé ne peut pas être pris en compte ; le précédent est donc utilisé. Les erreurs signalées ci-dessous indiquent ce qu’il faut corriger.

# en: 3b99e226
sheet-received = Ce que nous avons reçu
# en: ab264188
sheet-file = Fichier
# en: da52dd29
sheet-dated = Daté du
# en: 2de1b266
sheet-undated = le classeur n’indique pas de date d’envoi
# en: 01fb4a7d
sheet-verdict-label = Décision
# en: 75ed0827
sheet-verdict = { $verdict ->
        [accepted] Accepté
        [accepted-with-warnings] Accepté, avec des points à examiner
       *[rejected] Non accepté
    }
# en: 20055f75
sheet-timing-label = À temps
# en: 2e8bd2f7
sheet-timing = { $timing ->
        [in-time] Oui ; la date limite était le { $deadline }
        [late] Non ; la date limite était le { $deadline }. Un rapport tardif est pris en compte, et compté comme tardif
       *[unknown] Inconnu ; la date limite était le { $deadline }
    }
# en: 626b0079
sheet-receipt-label = Récépissé
# en: 5648bc27
sheet-receipt = { $receipt } (« biennial validate » affiche le même code pour le même fichier)
# en: f2a49feb
sheet-answers-label = Réponses
# en: 23d4ec20
sheet-answers-counted = { $counted ->
        [one] { $counted } prise en compte
       *[other] { $counted } prises en compte
    }{ $left-out ->
        [0] {""}
        [one] , { $left-out } écartée en raison d’une erreur
       *[other] , { $left-out } écartées en raison d’une erreur
    }{ $silent ->
        [0] {""}
        [one]  ; { $silent } engagement sur { $addressed } sans réponse
       *[other]  ; { $silent } engagements sur { $addressed } sans réponse
    }
# en: 418a2d84
sheet-answers-read = aucune prise en compte ; { $read ->
        [one] { $read } lue
       *[other] { $read } lues
    }
# en: 80bbeae6
sheet-changes-label = Lu autrement
# en: e4ddfeee
sheet-changes = { $count ->
        [one] Une fois : « { $raw } » comme { $canonical }
       *[other] { $count } fois, par exemple « { $raw } » comme { $canonical }
    } ; veuillez vérifier que c’est bien ce que vous vouliez dire
# A file of the member's besides the one that the sheet is about.
# en: 5295a76c
sheet-other-rejected = Également reçu : { $file }. Ce fichier n’a pas pu être accepté.
# en: 8856ab04
sheet-other-counted = Également reçu : { $file }. { $counting ->
        [0] Aucune de ses réponses n’est prise en compte séparément.
        [one] Une de ses réponses est prise en compte.
       *[other] { $counting } de ses réponses sont prises en compte.
    }
# en: 7dc5cd76
sheet-other-unused = Également reçu : { $file }. Ce fichier n’est pas utilisé, car un autre l’est.
# en: 1040029b
sheet-others-more = { $count ->
        [one] Un autre fichier a été reçu.
       *[other] { $count } autres fichiers ont été reçus.
    }

# en: 2467bf30
sheet-findings = Ce qui a été constaté, et ce qu’il faut faire
# en: d0bb9170
sheet-findings-lead = Erreur : quelque chose n’a pas été pris en compte. Avertissement : c’est pris en compte, mais à revoir. Remarque : rien n’a changé.
# en: 153535f1
sheet-findings-none = Rien n’a été constaté que vous deviez examiner.
# en: 3c5eba85
sheet-error = Erreur
# en: 7a9f508d
sheet-warning = Avertissement
# en: f5cf303e
sheet-note = Remarque
# en: 8238b9eb
sheet-quoted = « { $found } »
# en: 0300e245
sheet-places-more = et { $count ->
        [one] { $count } autre
       *[other] { $count } autres
    }
# en: 35641ac5
sheet-in-file = dans { $file }
# en: 4dc7c49f
sheet-to-do = À faire : { $fix }
# en: 5e54751f
sheet-effect = Conséquence : { $effect }
# $all counts what was found, listed here or not.
# en: a680d3e5
sheet-findings-copied = { $all ->
        [one] Ce constat est signalé dans
       *[other] Tous les constats sont signalés dans
    } { $copies ->
        [one] la copie de votre classeur
       *[other] les copies de vos classeurs
    } : { $names }.
# en: c0a01f6b
sheet-findings-more = { $more ->
        [one] Un autre constat n’est pas énuméré ici.
       *[other] { $more } autres constats ne sont pas énumérés ici.
    }
# en: 4ce116b5
sheet-findings-validate = « biennial validate » les énumère tous.

# en: 63d65002
sheet-next = Et maintenant
# Until when something can still be changed. After a release only another one, if it comes, can count it.
# en: 424cd34a
sheet-next-accepted = { $silent ->
        [0] Il n’y a rien à faire. Si une réponse ne correspond pas à ce que vous vouliez dire,
       *[other] Vous n’êtes pas tenu d’agir. Si une réponse ne correspond pas à ce que vous vouliez dire, ou si vous souhaitez en donner une de plus,
    } renvoyez le classeur avec un numéro de version supérieur.{ $edition ->
        [draft] {""}
       *[released] {" "}Le rapport a été publié ; une modification peut être prise en compte dans une publication ultérieure, s’il y en a une.
    }
# en: 8727b952
sheet-next-warnings = Si tout correspond à ce que vous vouliez dire, { $silent ->
        [0] il n’y a rien à faire
       *[other] rien ne vous oblige à agir
    }. Sinon, modifiez votre propre classeur, donnez-lui un numéro de version supérieur et renvoyez-le au secrétariat.{ $edition ->
        [draft] {""}
       *[released] {" "}Le rapport a été publié ; une modification peut être prise en compte dans une publication ultérieure, s’il y en a une.
    }
# en: 1405c31f
sheet-next-left-out = Corrigez les erreurs dans votre propre classeur, donnez-lui un numéro de version supérieur et renvoyez-le au secrétariat. { $edition ->
        [draft] Ce que vous corrigez avant la publication du rapport y est pris en compte.
       *[released] Le rapport a été publié ; ce que vous corrigez maintenant peut être pris en compte dans une publication ultérieure, s’il y en a une.
    }
# en: 6b931a24
sheet-next-rejected = Corrigez les erreurs dans votre propre classeur, donnez-lui un numéro de version supérieur et renvoyez-le au secrétariat. { $edition ->
        [draft] Vos réponses sont prises en compte dès que le fichier est accepté.
       *[released] Le rapport a été publié ; une fois le fichier accepté, vos réponses peuvent être prises en compte dans une publication ultérieure, s’il y en a une.
    } Si quelque chose n’est pas clair, adressez-vous au secrétariat.
# en: 3796b88c
sheet-next-not-expected = Il n’y a rien à corriger pour cela dans votre classeur : quoi qu’il dise, il ne pourrait pas être pris en compte pour ce cycle. Si vous pensez être tenu de rendre compte, adressez-vous au secrétariat : son registre n’est peut-être pas à jour.
# en: c61b218d
sheet-promise = Vos réponses individuelles restent au secrétariat. Seules des sommes portant sur de nombreux membres sont publiées, et aucun membre n’est classé.

# en: 59951ed2
sheet-answers = Vos réponses, et votre groupe
# en: d48f4a01
sheet-answers-uncounted = Voici les réponses telles qu’elles ont été lues ; aucune n’est { $edition ->
        [draft] encore prise en compte
       *[released] prise en compte dans le rapport, qui a été publié
    }.
# en: a54d1ea8
sheet-answers-unexpected = Voici les réponses telles qu’elles ont été lues ; aucune n’est prise en compte.
# $beside counts answers from or to "not applicable" or "withheld".
# en: 66d31c42
sheet-progress = Depuis { $year }, sur { $compared ->
        [one] { $compared } engagement pour lequel
       *[other] { $compared } engagements pour lesquels
    } vous avez répondu aux deux cycles : { $forward } en progression, { $unchanged } sans changement, { $back } en recul{ $beside ->
        [0] {""}
       *[other] , et { $beside } avec passage de ou vers « Sans objet » ou « Non communiqué »
    }.
# en: 28d01b9c
sheet-no-progress = Il n’existe pas de réponses de votre part en { $year } qui permettent une comparaison.
# en: 456f5d0a
sheet-column-code = Code
# en: 8cc56b8d
sheet-column-commitment = Engagement
# en: 097d88c0
sheet-column-now = Votre réponse
# en: d415da25
sheet-column-before = En { $year }
# en: ebd0d501
sheet-column-change = Évolution
# en: ef401935
sheet-column-group = Votre groupe
# en: 3d148fb3
sheet-no-answer = Pas de réponse
# en: ae12d52a
sheet-not-counted = Non pris en compte
# en: d96783e1
sheet-change = { $direction ->
        [forward] ↑ progression
        [back] ↓ recul
        [unchanged] = inchangé
       *[beside] modifié
    }
# en: ab7e7c1b
sheet-note-group = Votre groupe : dans l’ensemble des { $group } ayant donné une réponse applicable, toutes régions confondues, nombre de réponses « mis en œuvre » ou « maintenu ». Ce sont les chiffres du rapport tel qu’il a été publié ; ils ne permettent de déduire la réponse d’aucun membre.
# en: 7492796a
sheet-note-group-draft = Votre groupe : dans l’ensemble des { $group } ayant donné une réponse applicable, toutes régions confondues, nombre de réponses « mis en œuvre » ou « maintenu ». Ce sont les chiffres d’un projet, qui peuvent encore changer ; ils ne permettent de déduire la réponse d’aucun membre.
# Beside a figure of several commitments or groups, their codes and names.
# en: a95b1c2e
sheet-group-joined = { $count } ({ $codes })
# en: cc3dcd2d
sheet-note-joined = (A + B) ou (A–C) : un seul chiffre pour l’ensemble de ces engagements, ou de ces groupes, afin que la réponse d’aucun membre ne puisse en être déduite. Le même chiffre figure en regard de chacun d’eux.
# en: 81e151b2
sheet-note-withheld = [c] : non communiqué, car le chiffre pourrait révéler la réponse d’un membre.
# en: 56be9a96
sheet-note-nobody = [z] : dans le groupe, aucun membre auquel l’engagement s’applique n’a répondu.
# en: 7219bfbf
sheet-note-derived = { $code } : un rapport accepté réalise à lui seul cet engagement.

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
chart-progress = Statut des réponses applicables, par groupe de parties prenantes, { $cycle }
    .reading = Répartition, par statut, des réponses sur les engagements applicables. Dans les barres, nombre de réponses ; à droite,
        réponses « mis en œuvre » ou « maintenu ».
# en: d9d6c375
chart-response-by-group = Membres ayant répondu, par groupe de parties prenantes, { $cycle }
    .reading = Envois acceptés, en part des membres attendus.
# en: 52e4b3cc
chart-response-by-region = Membres ayant répondu, par région, { $cycle }
    .reading = Envois acceptés, en part des membres attendus. Régions selon la classification { $scheme }.
# $audience is what the commitments of an audience are called.
# en: a9ed84d0
chart-status = { $audience } : statut des réponses par section, { $cycle }
    .reading = Répartition, par statut, des réponses données. Dans les barres, nombre de réponses ; à droite, réponses données sur
        réponses demandées.
# en: 160f34a9
chart-completion = { $audience } : réalisation par engagement, { $cycle }
    .reading = Engagements dans l’ordre du texte.
# en: 7624d566
chart-frameworks = Réalisation par instrument cité dans les engagements, { $cycle }
    .reading = Instruments dans l’ordre où la déclaration les cite.
# en: 7eeadc0a
chart-regions = { $audience } : réalisation par engagement et par région, { $cycle }
    .reading = Un cadre par région (classification { $scheme }), et pour les régions comptées ensemble sur plusieurs engagements, avec
        les engagements pour lesquels il existe un chiffre : part réalisée (mis en œuvre ou maintenu) des réponses applicables.
        Comparer une région à l’ensemble des régions : les cadres ne portent pas sur les mêmes engagements.
# en: 93223222
chart-change = Réalisé en { $previous } et en { $cycle }, par groupe et par section
    .reading = Réalisé (mis en œuvre ou maintenu), en part des réponses applicables, parmi celles que les mêmes membres ont données sur
        les mêmes engagements aux deux cycles. L’échelle va de { $low } à { $high } % dans chaque partie.

# en: 8e022190
chart-column-accepted = Acceptés sur attendus
# en: c1fcfac5
chart-column-share = Part
# en: 7d70cbb2
chart-column-on-time = À temps
# en: 40164066
chart-column-answers = Réponses
# en: f6418c33
chart-column-completed = Réalisé sur applicable
# en: 1669e566
chart-all-sections = Toutes les sections
# $status is the status as data files have it. Withheld by the member is an answer, and not the [c] of a figure.
# en: 2470b43f
chart-status-name = { $status ->
        [not_started] Non commencé
        [planned] Planifié
        [in_progress] En cours
        [implemented] Mis en œuvre
        [sustained] Maintenu
        [not_applicable] Sans objet
       *[withheld] Non communiqué par le membre
    }
# en: 9a51488b
chart-kind-on-time = Accepté, à temps
# en: 1f91a396
chart-kind-late = Accepté, tardif ou sans date
# Where it is not said when.
# en: 5cba45c0
chart-kind-accepted = Accepté
# en: 5ea399d2
chart-kind-missing = Aucun envoi accepté
# en: c7952f68
chart-dot = Réalisé (mis en œuvre ou maintenu), en part des réponses auxquelles l’engagement s’applique
# en: bf73dc39
chart-dot-of-panel = Cette région
# en: fcb06a4b
chart-ring = Cette région, moins de { $smallest } réponses
# en: 05ddf399
chart-tick = Toutes les régions
# en: a7570ebc
chart-line-of-panel = Si les non-répondants n’avaient rien fait, ou tout fait
# en: 5df69e98
chart-line = Où se situerait la part si tous les membres qui ont refusé ou omis de répondre n’avaient rien fait, ou avaient tout fait

# In place of a mark.
# en: a09fd91b
chart-withheld = [c] non communiqué
# $names are codes of sections, or groups.
# A row of the chart of change on a phone. $before and $now are such as `12 of 34`.
# en: b516aaef
chart-change-row = { $name } : { $before }, puis { $now }
# en: 19c35126
chart-withheld-named = [c] non communiqué : { $names }
# en: aa71f2b7
chart-no-answers = pas de réponse
# en: d58bbb14
chart-not-applicable = [z] aucune réponse applicable

# In bold, where there is no mark at all.
# en: 58633acf
chart-nobody-accepted = Pas de réponse : aucun envoi n’a été accepté.
# en: b7679e66
chart-nobody-answered = Pas de réponse : aucun des destinataires n’a répondu.

# At the foot.
# en: fd77f3ae
chart-note-withheld = [c] non communiqué, pour protéger la confidentialité.
# en: 829a1af3
chart-note-not-applicable = [z] pas de taux : il n’y a aucune réponse applicable.
# en: 844656fe
chart-note-small = Aucun pourcentage n’est donné pour moins de { $smallest } réponses : le nombre en tient lieu.
# en: 24fb9f71
chart-note-regions = Les régions reliées par « + », ou présentées comme « ensemble », sont comptées ensemble : le chiffre porte sur les membres de toutes.
# en: eb183134
chart-note-groups = Les groupes reliés par « + » sont comptés ensemble : un seul chiffre vaut pour les membres des deux.
