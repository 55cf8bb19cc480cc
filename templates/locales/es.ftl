### Every sentence that readers of the report see, in Spanish (international, as the United Nations write it).
###
### The comments at the head of en.ftl hold here, too. $who says of whom a sentence speaks. Names of members
### (who-one, who-many) are masculine in Spanish, so that "los", "ninguno" and "esperados" agree with them everywhere.
### $place stands for words that lead to a chapter or an annex ("pointer"), both masculine: "el capítulo 3", "el anexo B".
### Shares are texts such as "64 %" or "7 de 12": they stand without an article.
###
### House rules: members *said* what they said; every rate comes with its numerator, its denominator and who is
### in it; nothing is said of a withheld row; no member is ranked.
### Terms: addressed = destinatarios, reported = con respuesta, completed = cumplido, withheld = reservado (of a
### figure) and No revelado (of an answer), counted together = en conjunto, submission = envío, release = publicación.

## Numbers, shares, days and lists

# A share of enough answers. $number may begin with < or >.
# en: ef4b1f85
percent = { $number } %
# Numerator and denominator.
# en: 1b79f10f
count-of = { $numerator } de { $denominator }
# A share by itself, of enough answers.
# en: fd0a6809
full-rate = { $percent } ({ $count-of })
# The bounds of a rate in a table, of enough answers, and of few.
# en: 656452f4
bounds = { $low }–{ $high } %
# en: 603a8202
bounds-of-few = { $low }–{ $high } de { $denominator }

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
# (inputs/catalogue/es.ftl).

# Whom an audience addresses, with its article. $audience is its name in the catalogue, with a small first letter.
# en: 743a5ee0
audience-whom = { $who ->
        [member] { $audience }
        [all] { $audience }
       *[one-group] los { who-many }
    }

## Rows that several commitments, sections, regions or groups share, so that no single answer can be worked out

# Instead of many codes. $run is yes where the codes are all those from the first to the last, or no.
# en: 8649d5a3
joined-codes = { $run ->
        [yes] { $first }–{ $last }
       *[no] { $first } + { $more } más
    }
# $label is one of the two messages below, $groups the names of groups.
# en: 31268ce4
joined-of-groups = { $label }, de { $groups }
# Labels of two commitments, or titles of two sections.
# en: 0eb83e8a
joined-two = { $first }; { $second } (en conjunto)
# $codes is a list of $count codes. $level is commitment or section.
# en: c5f0b57f
joined-many = { $level ->
        [audience] { $count } grupos destinatarios
        [section] { $count } secciones
       *[commitment] { $count } compromisos
    } en conjunto: { $codes }
# $names is a list of $count regions.
# A count of several commitments together.
# en: 615dd844
count-of-codes = { $count } ({ $codes })
# en: 1e459f00
joined-code-of-groups = { $code } { $groups }
# en: 812490c2
joined-regions = { $count } regiones en conjunto: { $names }

## Words before numbers

# en: 3a7de4da
label-figure = Gráfico
# en: 9c7cf7ad
label-table = Cuadro
# en: 73e25cfa
label-annex = Anexo

# Leads to a chapter, by its number, or to an annex, by its letter. Sentences put "el" before it.
# en: 13cc7c78
pointer = { $kind ->
        [annex] anexo { $number }
       *[chapter] capítulo { $number }
    }

## Cover, running lines, contents

# $statement is the title of the statement whose commitments are reported on.
# en: 78c02f1d
report-subtitle = { $statement }: avances en su cumplimiento
# In the file's properties. $title is the report's, $cycle a year.
# en: 36169fe1
report-description = { $title }: lo que informaron los miembros en el ciclo { $cycle }.
# en: 0fc120be
report-imprint = Versión generada { $build } · biennial { $version }

# en: edec48cf
fact-release = Publicación
    .text = { $release }{ $to ->
        [board] , para la junta de la alianza
       *[public] , para el público
    }
# What the secretariat says with a release, such as what was corrected.
# en: 39b572f0
fact-notice = Aviso
    .text = { $notice }
# en: 3a2fb09b
fact-cycle = Ciclo
    .text = { $cycle }
# en: 2009e931
fact-period = Período del informe
    .text = Del { $from } al { $to }
# en: fb41892b
fact-deadline = Fecha límite para los miembros
    .text = { $day }
# en: 28dac663
fact-as-of = Fecha de las cifras
    .text = { $day }
# $place is where, and when, the statement was made.
# en: 354d59f1
fact-statement = Declaración
    .text = { $statement }, { $place }

# On the cover with its text; on every other page, and on sheets and charts, without.
# en: d3421263
notice-draft = BORRADOR — NO DIFUNDIR
    .text = Este informe no se ha publicado. No debe salir de la secretaría y sus cifras aún pueden cambiar.
# en: e1b126d4
notice-board = Para la junta
    .text = Este informe se emitió para la junta de la alianza y no está destinado a su publicación.
# en: bcccd46d
notice-fictional = Datos ficticios
    .text = Todos los miembros y todas las respuestas de este informe son inventados. Muestra qué
        aspecto tiene el informe y no dice nada de ninguna organización ni de ningún Estado reales.

# en: 2aa68bea
contents-heading = Índice
# en: 684443fd
contents-about = Los miembros comunican en libros de trabajo lo que han hecho respecto de cada compromiso que se les dirige.
    Todas las cifras se obtienen contando esas respuestas, tal como las dieron los miembros; el informe suma lo que
    estos dijeron y no lo valora. No se publican respuestas individuales ni se establece una clasificación de los miembros.

# en: 4fcf66d4
signs-heading = Signos empleados en los cuadros y gráficos
# en: b4db4291
sign-confidential = Reservado para proteger la confidencialidad de las respuestas de los miembros (véase el { $place }).
# en: 90356493
sign-not-available = No disponible.
# en: 1ad098ff
sign-not-applicable = No procede: no hay destinatarios, o el denominador de la tasa sería cero.
# en: 4e104518
sign-revised = Revisado después de una publicación anterior.
# en: 0dca2bac
sign-break = Ruptura de la serie: no comparable con ciclos anteriores, porque ha cambiado lo que se cuenta.
# Below a table: a sign that stands in it, and what it means.
# en: f24d6f5c
note-sign = { $sign }: { $meaning }

## Columns and rows that several tables have

# en: bee347a4
column-addressed = Destinatarios
# en: 88cd0859
column-expected = Esperados
# en: a3c81840
column-reported = Con respuesta
# en: e4ac9a28
column-response-rate = Tasa de respuesta
# en: 985f2848
column-on-time = En plazo
# en: fc956a1f
column-applicable = Aplicables
# en: 9f83d4a7
column-completed = Cumplidos
# en: 7fa4d9b6
column-rate = Tasa
# en: 6994613f
column-bounds = Mín.–máx.
# en: 49e3b826
column-group = Grupo de partes interesadas
# en: 54e3c326
column-regions-together = Regiones contadas en conjunto
# en: bccd0a3e
column-region = Región
# en: dcedaf5e
column-section = Sección
# en: 59bfec27
column-commitment = Compromiso
# en: 0465e937
column-id = Código
# en: 3dc26aee
column-commitments = Compromisos
# en: 48ca32f9
column-severity = Gravedad
# en: d74513c7
column-rule = Regla

# en: 66cb7700
row-all-members = Todos los miembros
# en: 415d7a1b
row-all-commitments = Todos los compromisos
# en: e8e3cd2e
row-all-regions = Todas las regiones

## Charts

# For those who do not see the chart: what it shows, and what it says; $finding may be empty.
# en: 4e23b378
chart-alt = { $title }. { $finding }
# en: 9545762d
chart-caption = { $title }. Cifras: figures/{ $name }.csv

## The main points

# en: 1d0418a7
main-points = Puntos principales

# $statement is the title of the statement.
# en: 7d45fa61
main-lead = { $expected ->
        [1] El único miembro de la alianza informó
       *[other] { $reported ->
            [one] { $reported } de los { $expected } miembros de la alianza informó
           *[other] { $reported } de los { $expected } miembros de la alianza informaron
        }
    } sobre lo hecho para cumplir los compromisos dirigidos a cada miembro, de entre los { $commitments } de la
    declaración «{ $statement }». Los miembros informan sobre su propia labor; nadie la ha comprobado, salvo cuando una cifra
    dice «verificado».
# en: b4c41604
main-lead-protected = Miembros de la alianza, de los { $expected } a los que se pidió información, informaron sobre
    lo hecho para cumplir los compromisos dirigidos a cada miembro, de entre los { $commitments } de la declaración
    «{ $statement }». Los miembros informan sobre su propia labor; nadie la ha comprobado, salvo cuando una cifra dice «verificado».

# $rate with its numerator and denominator, $low and $high are shares.
# en: 13f9e522
main-progress = Avances
# $complete is yes where no answer is missing and none was declined.
# en: 13a00801
main-progress-said = Entre las respuestas sobre compromisos que proceden para el miembro que respondió, la proporción que
    dice que el compromiso está aplicado o se mantiene es de { $rate }. { $complete ->
        [yes] No falta ninguna respuesta.
       *[no] Si todas las respuestas que faltan o se declinaron se contaran como nada hecho, la proporción sería de
            { $low }; si se contaran como todo hecho, de { $high }.
    }
# en: c0101c0a
main-progress-none = No se recibió ninguna respuesta sobre un compromiso que procediera para el miembro que respondió.
# en: 2dab291d
main-groups = Por grupo
# $groups is a list of the next message.
# en: 428eca06
main-groups-said = La proporción de respuestas de cada grupo que dicen que el compromiso está aplicado o se mantiene es de
    { $groups }. Los grupos responden sobre compromisos distintos, de modo que las proporciones no comparan su desempeño.
# $groups is a list of groups that are counted together.
# en: 6e556421
main-group = { $rate } entre { group-names }{ $who ->
        [several] {" "}(contados en conjunto para proteger las respuestas individuales)
       *[one-group] {""}
    }
# en: f2261d40
group-names = { $who ->
        [several] { $groups }
       *[one-group] los { who-many }
    }
# en: 4aabdc55
main-groups-open = Las respuestas que faltan podrían invertir el orden de dos grupos cualesquiera.
# $ahead and $behind are groups. $others says of how many other pairs the order is certain: all, some or none.
# en: a3a28fed
main-groups-order = Cualesquiera que sean las respuestas que faltan, la proporción es mayor entre { $ahead } que entre { $behind }; { $others ->
        [all] el orden de todos los grupos es seguro
        [none] no es seguro ningún otro orden
       *[some] el orden de los demás es seguro solo en parte
    }.
# $ahead and $behind are sections, $whose-ahead and $whose-behind say of whom they are asked. $first is yes where all others
# are surely behind $ahead, $last where all others are surely ahead of $behind, or no; $highest and $lowest are yes where
# no other has such a share, or no.
# en: 5a3efd59
main-order = Proporciones mayor y menor
# en: 52b1c3fc
section-of = dirigida a { audience-whom }
# en: de5c6cd9
main-order-said = { $highest ->
        [yes] De las secciones que se muestran, la proporción más alta de «Aplicado» o «Mantenido» es la de
       *[no] De las secciones que se muestran, una de las proporciones más altas de «Aplicado» o «Mantenido» es la de
    } «{ $ahead }» ({ $whose-ahead }), con { $ahead-rate }; { $lowest ->
        [yes] la más baja es la de
       *[no] una de las más bajas es la de
    } «{ $behind }» ({ $whose-behind }), con { $behind-rate }. Las respuestas que faltan no pueden invertir el orden de
    estas dos{ $first ->
        [yes] { $last ->
            [yes] {" ni situar a otra por encima o por debajo de ellas"}
           *[no] {"; no es seguro si hay otra por debajo de la más baja"}
        }
       *[no] { $last ->
            [yes] {"; no es seguro si hay otra por encima de la más alta"}
           *[no] {"; no es seguro si hay otras por encima o por debajo de ellas"}
        }
    }.
# en: bdb3d399
main-order-none = De las secciones de la declaración que tienen una cifra propia basada en al menos { $smallest }
    respuestas, ninguna está con seguridad por delante de otra: las respuestas que faltan podrían invertir el orden de
    dos cualesquiera.
# en: b774056e
main-missing = Quiénes faltan
# en: db28f6a8
main-obstacle = Obstáculos
# en: 23848d01
main-obstacle-said = { finding-obstacle }.

# en: 1bc7504b
nobody-reported = { $expected ->
        [0] No se esperaba que ningún { who-one } informara en este ciclo.
        [1] El único { who-one } que debía informar no había enviado ningún informe que pudiera contabilizarse cuando se
            prepararon estas cifras.
       *[other] Ninguno de los { $expected } { who-many } que debían informar había enviado un informe que pudiera
            contabilizarse cuando se prepararon estas cifras.
    }

## Findings: what stands above a figure or a table as its title

# Shares of the answers on commitments that apply.
# en: d25ef801
finding-status = Respuestas aplicables: { $completed } «Aplicado» o «Mantenido», { $under-way } «Previsto» o «En curso» y
    { $not-started } «No iniciado»
# en: 6840f8eb
finding-bounds = «Aplicado» o «Mantenido»: { $rate }; con las respuestas que faltan, entre { $low } y { $high }
# $obstacle is the one that most members named; $known is all where the number of every obstacle is public, or some.
# en: 1d0ccf16
finding-obstacle = { $named } de { $of ->
        [one] { $of } miembro
       *[other] { $of } miembros
    } con informe contabilizado { $named ->
        [one] mencionó
       *[other] mencionaron
    } el obstáculo «{ $obstacle }»{ $known ->
        [first] , más que ningún otro
        [equal] , y ningún otro fue mencionado por más miembros
        [shown] , el más mencionado de los que pueden mostrarse
       *[alone] { "" }
    }
# $shown counts commitments, $over those with a share of at least a half, $surely those of which that is sure.
# en: 54015c9a
finding-completion = { $over ->
        [0] Ningún compromiso llega a la mitad: en los { $shown } con cifra propia, menos de la mitad de las respuestas
            aplicables dicen «Aplicado» o «Mantenido»
       *[other] En { $over } de { $shown } compromisos con cifra propia, al menos la mitad de las respuestas aplicables dicen
            «Aplicado» o «Mantenido»{ $surely ->
                [0] { $over ->
                    [1] ; las respuestas que faltan podrían cambiarlo
                   *[other] ; las respuestas que faltan podrían cambiarlo en cada uno de ellos
                }
               *[other] ; en { $surely } de ellos es así cualesquiera que sean las respuestas que faltan
            }
    }
# $groups is a list of the next message.
# en: 8feb7aea
finding-response = Se recibieron informes de { $groups }
# en: b3a168e0
finding-response-group = { $reported } de { $expected ->
        [one] { $expected } { who-one }
       *[other] { $expected } { who-many }
    }

## Chapter: how far the alliance is

# en: ad56a798
chapter-progress = Cuánto ha avanzado la alianza

# en: 6ebd6909
progress-answers = { $applicable ->
        [one] { $applicable } respuesta se refiere a un compromiso que procede para el miembro que la dio
       *[other] { $applicable } respuestas se refieren a compromisos que proceden para el miembro que las dio
    }: «Aplicado» o «Mantenido» en { $completed ->
        [0] ninguna
       *[other] { $completed }
    }{ percent-aside }, «En curso» en { $in-progress ->
        [0] ninguna
       *[other] { $in-progress }
    }, «Previsto» en { $planned ->
        [0] ninguna
       *[other] { $planned }
    } y «No iniciado» en { $not-started ->
        [0] ninguna
       *[other] { $not-started }
    }. Esto vale para los miembros que respondieron. Si todos los demás no hubieran hecho nada, la proporción de
    «Aplicado» o «Mantenido» sería de { $low }; si lo hubieran hecho todo, de { $high }.
# en: d2e283d6
answers-withheld = No se publica nada sobre las respuestas: son tan pocas, o tan parecidas, que incluso la suma de todas
    podría revelar lo que respondió un solo miembro (véase el { $place }). Esto no afecta a los datos sobre quiénes informaron.

# en: 5bd257b3
caption-results-of-groups = Respuestas por grupo de partes interesadas
# en: 19ca0f96
note-results-of-groups = Todos los compromisos sobre los que se pregunta al grupo, incluidos los dirigidos a todos los
    miembros. Los grupos unidos por «+» se cuentan en conjunto.
# en: 022de2ec
caption-audiences = Respuestas según a quiénes se dirigen los compromisos
# en: 1c30624d
note-audiences = Destinatarios: respuestas solicitadas, es decir, miembros multiplicados por los compromisos que se les
    dirigen. Con respuesta: respuestas recibidas. Aplicables: con respuesta, excluidas «No procede» y «No revelado».
    Cumplidos: «Aplicado» o «Mantenido». Tasa: cumplidos entre aplicables. Mín.–máx.: la tasa que resultaría para todos
    los destinatarios si quienes no respondieron no hubieran hecho nada, o lo hubieran hecho todo.
# $ids is a list of commitments, hardly ever of more than one. $place leads to the chapter on who reported.
# en: 1c848d97
note-derived = En { $ids } se pide a los miembros que informen sobre sus avances. Quiénes lo hicieron se indica en el
    { $place }; es un dato de participación y no entra en ninguna tasa ni suma de respuestas.

## Chapter: how to read the numbers

# en: d3c3a29f
chapter-reading = Cómo leer las cifras

# en: 59a2e02d
reading-lead = Las cifras cuentan lo que los miembros dijeron sobre su propia labor. Son respuestas a un cuestionario, no
    mediciones, y el silencio nunca se interpreta como inacción.

# en: 63b38623
caption-scale = La escala de situación
# en: 59b25215
column-status = Situación
# en: e147c97e
column-meaning = Qué significa
# en: 0235947e
column-use = Se cuenta como
# $status is the status as data files have it.
# en: 2b8c72ef
status-meaning = { $status ->
        [not_started] Todavía no se ha hecho nada.
        [planned] La labor está decidida y programada.
        [in_progress] La labor está en marcha. «Ongoing» se lee como «En curso».
        [implemented] El compromiso está aplicado.
        [sustained] Aplicado y mantenido; para los compromisos de carácter permanente.
        [not_applicable] El compromiso no procede para este miembro.
       *[withheld] El miembro prefiere no responder.
    }
# en: 67eac8f1
status-use = { $status ->
        [implemented] aplicable, cumplido
        [sustained] aplicable, cumplido
        [not_applicable] solo con respuesta
        [withheld] con respuesta; entra en los límites
       *[other] aplicable
    }
# en: 71ea045c
status-unanswered = Sin respuesta
    .meaning = No hay respuesta que pueda contabilizarse. Nunca se lee como «No iniciado».
    .use = entra en los límites

# en: e60740b2
reading-counted = A quién se cuenta
    .text = Se espera que informen todos los que eran miembros de la alianza el { $day }. Cada compromiso se pregunta a los
        miembros a los que se dirige; su número figura en los cuadros («destinatarios») y acompaña a cada cifra en los
        datos. De cada miembro cuenta un informe, el último que pudo utilizarse; los informes tardíos también se cuentan.
# en: 639d5c9d
reading-rate = Tasa
    .text = Respuestas cumplidas («Aplicado» o «Mantenido») entre respuestas aplicables (todas las recibidas, excluidas
        «No procede» y «No revelado»). Se refiere a los miembros que respondieron y para los que procede el compromiso,
        no a los demás.
# en: 1e7d8177
reading-bounds = Mín.–máx.
    .text = Los límites de la tasa para todos los miembros para los que el compromiso puede proceder. Mínimo: la proporción
        cumplida si ninguno de los miembros que no respondieron, o no quisieron responder, hubiera hecho nada. Máximo: si
        todos ellos lo hubieran hecho todo. Cuanto más separados están los límites, menos dice la tasa del conjunto de
        los miembros.
# en: 608bd52f
reading-small = Números pequeños
    .text = Una proporción de menos de { $smallest } se escribe como recuento («7 de 12»), porque una respuesta más movería
        el porcentaje más de cinco puntos. Los porcentajes se redondean a números enteros; los archivos de datos dan dos
        decimales.
# $place leads to the method, $regions and $commitments are names of rows that join two.
# en: bb34b7c8
reading-together = Cifras en conjunto
    .text = Cuando una cifra propia podría revelar lo que respondió un solo miembro, un grupo, región, compromiso o sección
        se cuenta en conjunto con otros: «{ $regions }» es una sola cifra para todos los miembros de esas regiones y
        «{ $commitments }», una sola para las respuestas a todos esos compromisos. No corresponde a ninguno de ellos por
        separado. Algunos se cuentan en conjunto por azar, de modo que ello no indica que las respuestas fueran pocas o
        parecidas. Los totales no se ven afectados (véase el { $place }).
# en: f93c1201
reading-evidence = Pruebas
    .text = Los miembros pueden describir pruebas o enlazar a ellas. Salvo cuando una cifra dice «verificado», nadie las ha
        comprobado.
# $groups are those whose figures are the same as in the release before, whatever the reason.
# en: 4af01c92
reading-repeated = Cifras sin cambios
    .text = Las cifras de { $groups } son las de la publicación { $release }{ $to ->
            [board] , que se hizo para la junta
           *[public] {""}
        }. Las cifras cambian de una publicación a otra solo cuando han cambiado suficientes miembros como para que no se
        los pueda distinguir.

## Chapter: who reported

# en: e7153c34
chapter-who = Quiénes informaron

# en: b3f886eb
who-lead = { $reported } de { $expected } { $expected ->
        [one] miembro esperado
       *[other] miembros esperados
    } { $reported ->
        [one] informó
       *[other] informaron
    }{ percent-aside }, { $on-time ->
        [0] ninguno de ellos dentro del plazo.
       *[other] { $on-time } de ellos dentro del plazo.
    }
# en: 3af9b7ec
who-lead-all-on-time = { $reported } de { $expected } { $expected ->
        [one] miembro esperado
       *[other] miembros esperados
    } { $reported ->
        [one] informó
       *[other] informaron
    }{ percent-aside }, { $expected ->
        [1] dentro del plazo.
       *[other] todos ellos dentro del plazo.
    }
# en: e4dc1e3c
who-lead-no-time = { $reported } de { $expected } { $expected ->
        [one] miembro esperado
       *[other] miembros esperados
    } { $reported ->
        [one] informó
       *[other] informaron
    }{ percent-aside }.
# en: f115a4cf
who-lead-protected = En este ciclo, saber quién informó se protege igual que una respuesta. Las cifras que podrían revelarlo
    están reservadas.
# en: 3866357a
who-counted = Se considera que un miembro informó cuando se aceptó un envío suyo, pudieran o no utilizarse todas las
    respuestas que contenía. Un informe está en plazo cuando la fecha de envío que lleva no es posterior a la fecha
    límite; los que no llevan fecha no se cuentan como en plazo. La tasa de respuesta es la proporción de todos los miembros que debían
    informar.
# en: 3631bd3a
caption-groups = Miembros que informaron, por grupo de partes interesadas
# en: 8cee4b8e
caption-regions = Miembros que informaron, por región
# $complete is yes where every member reported.
# en: fc650687
who-caution = { $complete ->
        [yes] { participants-where }
       *[no] Quienes informaron no se seleccionaron al azar. Si en un grupo o región informaron pocos, las demás cifras se
            refieren a esos pocos. { participants-where }
    }
# en: ddf088f7
regions-one-only = Todos los miembros que debían informar se cuentan en una sola región, { $region }.
# en: 4f70dea8
heading-missing = Quiénes faltan y qué podría cambiar con ellos
# en: 1c5db3a4
missing-none = No falta ningún miembro: todos los que debían informar lo hicieron.
# en: c15a3ae0
missing-members = { $missing ->
        [one] { $missing } de los { $expected } miembros que debían informar no tiene ningún informe contabilizado
       *[other] { $missing } de los { $expected } miembros que debían informar no tienen ningún informe contabilizado
    }{ percent-aside }.
# $groups is a list of the next message.
# en: ae0ac4cf
missing-by-group = De los { $expected } miembros que debían informar, { $missing } { $missing ->
        [one] no tiene
       *[other] no tienen
    } ningún informe contabilizado{ percent-aside }: { $groups }.
# en: 3209ec63
missing-of-group = { $missing } de { $expected ->
        [one] { $expected } { who-one }
       *[other] { $expected } { who-many }
    }
# $rate, $low and $high are shares with their numerators and denominators.
# en: 18aa910a
movable-nothing = Se dieron todas las respuestas solicitadas: no falta nada que pudiera cambiar una proporción.
# en: e04be1a1
movable-all = De las { $addressed } respuestas solicitadas, { $silent ->
        [0] no falta ni se declinó ninguna
        [one] { $silent } falta o se declinó
       *[other] { $silent } faltan o se declinaron
    }{ percent-aside }. Entre las respuestas aplicables, la proporción de «Aplicado» o «Mantenido» es de { $rate }; la de
    todos los miembros para los que los compromisos pueden proceder está entre { $low }, si quienes no respondieron no
    hubieran hecho nada, y { $high }, si lo hubieran hecho todo.
# en: 6c2c0da5
movable-audience = En los compromisos de { audience-whom }, la proporción de «Aplicado» o «Mantenido» entre las respuestas
    aplicables es de { $rate }; si quienes no respondieron no hubieran hecho nada, sería de { $low } y, si lo hubieran
    hecho todo, de { $high }.
# en: c5f134fe
movable-most = Las respuestas que faltan pesan más en los compromisos de { audience-whom }: la proporción de «Aplicado» o
    «Mantenido» es de { $rate } y, en el conjunto, puede tener cualquier valor entre { $low } y { $high }.
# en: efab1c0d
movable-least = Pesan menos en los de { audience-whom }: la proporción es de { $rate } y, en el conjunto, está entre { $low }
    y { $high }.
# $participants says where their names are: hidden, none, in-file, or in $annex.
# en: 15240a46
participants-where = { $participants ->
        [hidden] En este ciclo no se publica qué miembros informaron.
        [none] Cuando se prepararon estas cifras no se había contabilizado el informe de ningún miembro.
        [in-file] Los miembros que informaron figuran en los datos que se publican con este informe, en el archivo
            data/participants.csv.
       *[in-annex] En el { $annex } figuran los miembros que informaron; los demás de data/expected-members.csv no lo hicieron.
    }

## Chapters: the commitments of an audience

# en: 6a1aecb6
chapter-audience = Compromisos de { audience-whom }

# en: 10138f93
audience-asked = { $commitments ->
        [one] { $commitments } compromiso
       *[other] { $commitments } compromisos
    }{ $sections ->
        [0] {""}
        [1] {""}
       *[other] , repartidos en { $sections } secciones,
    } { $commitments ->
        [one] se dirige
       *[other] se dirigen
    } { $who ->
        [all] a todos los miembros
       *[some] a los { who-many }
    }.
# en: d09914a7
audience-lead = { audience-asked } { $expected ->
        [1] El único { who-one } que debía informar lo hizo.
       *[other] De los { $expected } { who-many } que debían informar, lo { $reported ->
            [one] hizo { $reported }
           *[other] hicieron { $reported }
        }{ percent-aside }.
    }
# $rate, $low and $high are percentages, $rate with its numerator and denominator; or counts where they are of few.
# en: 9585a7fc
audience-answers = De { $addressed ->
        [one] { $addressed } respuesta solicitada
       *[other] { $addressed } respuestas solicitadas
    } { $reported ->
        [one] se recibió { $reported }
       *[other] se recibieron { $reported }
    }: «No iniciado» en { $not-started ->
        [0] ninguna
       *[other] { $not-started }
    }, «Previsto» en { $planned ->
        [0] ninguna
       *[other] { $planned }
    }, «En curso» en { $in-progress ->
        [0] ninguna
       *[other] { $in-progress }
    }, «Aplicado» en { $implemented ->
        [0] ninguna
       *[other] { $implemented }
    } y «Mantenido» en { $sustained ->
        [0] ninguna
       *[other] { $sustained }
    }; en { $not-applicable ->
        [0] ninguna
       *[other] { $not-applicable }
    } se dijo que el compromiso no procede, y en { $withheld ->
        [0] ninguna
       *[other] { $withheld }
    } el miembro prefirió no responder. Así pues, entre las respuestas sobre compromisos que proceden, la proporción de
    «Aplicado» o «Mantenido» es de { $rate }. Esto vale para los { who-many } que respondieron: si todos los demás no
    hubieran hecho nada, la proporción sería de { $low } y, si lo hubieran hecho todo, de { $high } (sobre un total
    de { $possible }).
# The answers of an audience have no figure of their own. $codes is a list of audiences, $groups one of groups, as data
# files join them.
# en: bff2ba50
audience-together = Las respuestas{ $groups ->
        [All] {""}
       *[some] {" "}de { $groups }
    } a los compromisos { $codes } se cuentan en conjunto, para que no pueda deducirse ninguna respuesta individual; para
    estos compromisos por separado no hay cifra (véase el { $place }).
# en: afba07ba
heading-sections = Avances por sección
# en: 6705f3f1
heading-commitments = Avances por compromiso
# en: 8c43f219
heading-furthest = Los más avanzados
# en: 12edc730
heading-furthest-to-go = Los menos avanzados
# en: f58c90fa
heading-what-was-said = Qué dijeron los miembros

# $title is what the commitments of an audience are called.
# en: 995c0e01
caption-sections = { $title }: respuestas por sección
# en: c2485ee9
note-sections = Tasa: cumplidos entre aplicables; un recuento si hay menos de { $smallest } aplicables. Mín.–máx.: si
    quienes no respondieron no hubieran hecho nada, o lo hubieran hecho todo. Los términos se explican en el { $place }.

# $together is some where commitments of this chapter are counted together and therefore not listed, or none.
# en: f81a923e
commitments-lead = Junto a cada compromiso: de los { who-many } que respondieron y para los que procede, cuántos dijeron que
    lo han aplicado o lo mantienen.{ $together ->
        [none] {""}
       *[some] {" "}No figuran los compromisos que se cuentan en conjunto con otros.
    }
# en: ffba1620
commitments-no-order = Las respuestas que faltan, o las que se cuentan en conjunto, podrían cambiar cuál es el primer o el
    último compromiso, por lo que no se da ningún orden.
# en: 50e37e16
commitment-figure = { $completed ->
        [0] ninguno
       *[other] { $completed }
    } de { $applicable ->
        [one] { $applicable } { who-one }
       *[other] { $applicable } { who-many }
    }{ percent-aside }

## Chapter: frameworks and lenses

# en: 7062477f
chapter-frameworks = Por marco
# en: 3ad5400a
frameworks-lead = Algunos compromisos mencionan un tratado, un marco o una iniciativa. Las mismas respuestas se cuentan aquí
    según lo que mencionan, y según otros marcos con los que se trabaja en este ámbito. No dicen quién es parte en un
    tratado ni quién lo cumple: solo lo que se respondió sobre estos compromisos.
# en: 693ef00b
caption-frameworks = Respuestas a los compromisos que mencionan cada instrumento
# en: 0ec71910
column-framework = Instrumento
# $source is the document that a lens comes from, $note whose reading it is.
# en: 6b8d3c3d
lens-about = { $source } (al { $day }). { $note }
# $lens is the name of a framework.
# en: 44f0f844
caption-lens = Respuestas por parte de «{ $lens }»: una correspondencia editorial
# en: 51be9b3d
column-part = Parte
# $parts is a list of parts on which no commitment bears; $unmet is some, or none.
# en: 8024e80a
note-lens = Sumas de los compromisos indicados, de modo que un compromiso puede contarse en varias partes.{ $unmet ->
        [none] {""}
       *[some] {" "}Ningún compromiso se refiere a estas partes: { $parts }.
    }

## Chapter: regions

# en: 24c8f9a8
chapter-regions = Regiones

# en: 708fc9af
regions-lead = Los miembros se cuentan en { $regions ->
        [one] { $regions } región
       *[other] { $regions } regiones
    } (clasificación: { $scheme }); los que trabajan en todo el mundo, o no tienen país, se cuentan en «Mundial».
# en: 8f9276b7
regions-caution = De estas cifras no puede deducirse por qué difieren las regiones: difieren en cuántos miembros tienen, de
    qué grupos, y en cuántos de ellos informaron. Las cifras describen las respuestas recibidas y no son una comparación
    del desempeño.
# Shares of members that reported, with numerators and denominators. $least is the smallest number of members expected
# in a region that is compared.
# $alike is yes where the two shares are the same in whole per cent, or no.
# en: 8ad3ecf6
regions-response = { $alike ->
        [yes] En las regiones con al menos { $least } miembros esperados informó aproximadamente la misma proporción de
            miembros: de { $low } ({ $low-region }) a { $high } ({ $high-region }).
       *[no] De las regiones con al menos { $least } miembros esperados, la que tiene la mayor proporción de miembros que
            informaron es { $high-region }, con { $high }, y la que tiene la menor es { $low-region }, con { $low }.
    }
# en: 1c8c0600
regions-nothing-to-compare = No hay nada que comparar por región: las cifras de los capítulos anteriores son las de esta
    región.
# $place leads to the method.
# en: 63bdd20d
regions-joined = Cuando las respuestas de una región podrían revelar lo que respondió un solo miembro y, en algunos otros
    casos, por azar, las regiones se cuentan en conjunto: una sola cifra vale para los miembros de todas ellas, y para
    ninguna por separado (véase el { $place }). Los nombres unidos por «+» indican cuáles son.
    Las regiones que se cuentan en conjunto varían según el compromiso, de modo que las cifras de una región sobre dos
    compromisos pueden referirse a miembros distintos.
# $most is how many members are expected in the largest cell.
# en: 2405d5de
regions-withheld = En una misma región se espera que informen como máximo { $most ->
        [one] { $most } miembro
       *[other] { $most } miembros
    } de un grupo de partes interesadas. Una cifra sobre los avances de tan pocos, o de miembros que responden todos lo
    mismo, podría revelar lo que respondió uno solo. Por ello, en este ciclo las regiones se cuentan en conjunto en todas
    las cifras sobre avances.
# en: b470fc20
regions-participation = Los datos sobre quiénes informaron son públicos. El cuadro muestra de quiénes proceden las respuestas.
# $groups are those whose late reports are counted together only.
# en: 13f771aa
late-together = Los informes de { $groups } que llegaron después de la primera publicación se cuentan solo en las cifras de
    estos grupos en conjunto. En las cifras de uno de ellos, y en las de lo que solo a él se pregunta, sus respuestas
    están entre las que faltan.
# "Late reports" is the name of these rows in the data.
# en: d67d587f
regions-late = Los informes que llegaron después de la primera publicación se cuentan en los totales de todas las regiones y
    en las filas «Late reports» (informes tardíos); las filas de cada región quedan como se publicaron. Así, las regiones
    y los informes tardíos suman el total.
# en: 08840f61
regions-data = Lo que puede publicarse de cada compromiso, por grupo y región, está en los datos que se publican con este
    informe, en el archivo data/aggregates.csv; data/regions.csv y data/commitments.csv indican con qué nombres figuran
    allí cada región y cada compromiso.

# en: 54de88a6
caption-participation = Miembros que informaron, por región y grupo de partes interesadas
# en: b9b24a8f
note-participation = Miembros que informaron, de los que debían hacerlo. [z]: no se espera a ningún miembro de este grupo en
    esta región.
# en: c1dfc307
caption-regions-alone = Compromisos en los que una región tiene cifra propia, por grupo de partes interesadas
# en: 62bc699f
note-regions-alone = De los compromisos a los que pueden haber respondido los miembros del grupo en la región, incluidos los
    dirigidos a todos los miembros. En todos los demás, la región se cuenta en conjunto con otras o solo en el
    total. [z]: no se espera a ningún miembro de este grupo en esta región, o ninguno respondió.
# en: a8797af1
caption-regions-together = Qué regiones se cuentan en conjunto, y en qué compromisos
# en: 673263ec
note-regions-together = Sus cifras están en data/aggregates.csv. Los compromisos unidos por «+» también se cuentan en conjunto.
# en: 0a481266
note-region-results = La letra es aquella con la que empiezan los códigos de los compromisos.
# en: 7d05f369
caption-region-results = Respuestas por región, cuando puede mostrarse más que el total

## Chapter: what changed. $previous and $cycle are years.

# en: e16ff4ae
chapter-change = Qué ha cambiado desde { $previous }

# $compared counts the members with a counted report in both cycles.
# en: 86ba20e8
change-lead = { $compared ->
        [0] Ningún miembro tiene un informe contabilizado tanto en { $previous } como ahora.
        [one] Este capítulo compara lo que { $compared } miembro dijo en { $previous } con lo que dice ahora: el único con
            un informe contabilizado en ambos ciclos.
       *[other] Este capítulo compara lo que { $compared } miembros dijeron en { $previous } con lo que dicen ahora: los que
            tienen un informe contabilizado en ambos ciclos.
    }
# en: d22ff518
change-lead-protected = Este capítulo compara lo que los miembros con un informe contabilizado en ambos ciclos dijeron en
    { $previous } con lo que dicen ahora.
# en: 6ff24863
change-break = En el ciclo de { $previous } los miembros informaron sobre otros compromisos, por lo que no puede compararse lo
    que dijeron entonces con lo que dicen ahora. La serie empieza de nuevo; en los datos, todas las cifras sobre
    compromisos llevan la marca [b].
# en: d0f04679
change-like-for-like = Se compara lo comparable: una respuesta entra en esta comparación solo si el mismo miembro, en el mismo
    grupo de partes interesadas, respondió al mismo compromiso en ambos ciclos. El hecho de informar no se compara. Los
    demás capítulos muestran a todos los miembros que informaron ahora; una diferencia entre ellos y el último informe
    puede deberse a quiénes informaron y, por tanto, no se interpreta como un cambio.
# $rate-before and $rate are shares of the answers on commitments that applied then, and that apply now, with their
# numerators and denominators.
# en: 90253910
change-all = En { $previous }, la proporción de «Aplicado» o «Mantenido» entre las respuestas aplicables era de
    { $rate-before }; en las respuestas de los mismos miembros a los mismos compromisos, ahora es de { $rate }.
# $groups is a list of the next message.
# en: ff5b5209
change-groups = De { $previous } a ahora, la proporción pasó { $groups }.
# en: 472099c6
change-group = de { $rate-before } a { $rate } entre los { who-many }
# en: 76a62def
change-audience = En los compromisos de { audience-whom }: en { $previous }, la proporción de «Aplicado» o «Mantenido» entre
    las respuestas aplicables era de { $rate-before }; en las respuestas de los mismos miembros a los mismos compromisos,
    ahora es de { $rate }.
# en: cfa4b43b
change-nothing-shown = No puede publicarse la situación anterior y la actual de los mismos miembros para secciones enteras:
    junto a las respuestas que pueden compararse hay unas pocas que no, y la diferencia las revelaría.
# $rows is how many commitments have a figure.
# en: 6059ea93
change-some-shown = Sí puede publicarse para { $rows ->
        [one] { $rows } compromiso
       *[other] { $rows } compromisos
    } de un grupo de partes interesadas.

# en: 75ef17d9
caption-change-finer = Respuestas comparadas con el ciclo anterior, por compromiso y grupo de partes interesadas
# en: 51eeda82
caption-change = Respuestas comparadas con el ciclo anterior, por grupo y por sección
# en: 627df200
column-compared = Comparadas
# en: dba92d79
column-completed-in = Cumplidos en { $year }
# A section, or one stakeholder group of it, by the section's code.
# en: 14ee9649
row-section = { $code }: { $title }
# en: 4a0a3fa0
note-change = Los recuentos son de respuestas. Cumplidos: «Aplicado» o «Mantenido», de las comparadas sobre compromisos que
    proceden.
# $rows is a list of rows.
# en: bd969cbe
note-change-withheld = Reservado para proteger la confidencialidad ([c]): { $rows }.

## Chapter: evidence and obstacles

# en: 9cf2ab5a
chapter-behind = Pruebas y obstáculos
# en: c7f0b87a
behind-lead = De { $completed } { $completed ->
        [one] respuesta
       *[other] respuestas
    } «Aplicado» o «Mantenido», { $with-evidence ->
        [0] ninguna vino acompañada
       *[other] { $with-evidence }{ percent-aside } { $with-evidence ->
            [one] vino acompañada
           *[other] vinieron acompañadas
        }
    } de pruebas. { $verified ->
        [0] La secretaría no ha comprobado las de ninguna.
       *[other] La secretaría ha comprobado las de { $verified }.
    }
# en: b3067325
behind-lead-none-completed = Ninguna respuesta dijo «Aplicado» o «Mantenido», de modo que no hay nada para lo que aportar
    pruebas.
# en: 70f05a8f
behind-lead-withheld = No puede publicarse cuántas respuestas vinieron acompañadas de pruebas ([c]): podría revelar lo que han
    hecho miembros concretos, o se omitió por azar.
# en: 1fa5cd6d
caption-evidence = Pruebas que respaldan las respuestas «Aplicado» o «Mantenido»
# en: 7a53c362
column-with-evidence = Con pruebas
# en: d04c5a89
column-share = Proporción
# en: 0e0995e4
column-verified = Verificados
# en: 2f003032
note-evidence = Pruebas: descritas en palabras, o enlazadas, por el miembro. Proporción: con pruebas, entre cumplidos.
    Verificados: la secretaría consultó las pruebas y son válidas. Nadie comprueba las demás.

# en: df386e59
heading-obstacles = Qué obstáculos mencionaron los miembros
# en: f166aa77
obstacles-lead = { $named } de { $of } { $of ->
        [one] miembro
       *[other] miembros
    } con informe contabilizado{ percent-aside } { $named ->
        [one] mencionó
       *[other] mencionaron
    } un obstáculo junto a al menos una respuesta. Un miembro puede mencionar varios, uno junto a cada respuesta; quien no
    menciona ninguno puede, aun así, encontrar alguno.
# en: 61140dad
obstacles-withheld = Cuántos miembros mencionaron un obstáculo está reservado ([c]), al igual que todo recuento de pocos
    miembros, de casi todos o de ninguno.
# en: 78519857
caption-obstacles = Miembros que mencionaron un obstáculo, del más al menos mencionado
# en: 10648557
column-obstacle = Obstáculo
# en: 807d5d49
note-obstacles-withheld = { $rows ->
        [one] Para { $rows } obstáculo más de la lista el número está reservado ([c]).
       *[other] Para { $rows } obstáculos más de la lista el número está reservado ([c]).
    } Corresponde a muy pocos miembros, a casi todos o a ninguno; no se indica cuál es el caso.

## Reminders: messages of the secretariat to members. $when is before, today or after (of the deadline); $days counts the
## days between.

# en: 70ab94ff
remind-greeting = A { $member } ({ $id })
# en: 058c2d06
remind-silent = No hemos recibido ningún informe de avance suyo para «{ $title }». { $when ->
        [before] El plazo para presentar los informes termina el { $deadline }, dentro de { $days ->
            [one] { $days } día
           *[other] { $days } días
        }.
        [today] El plazo para presentar los informes termina hoy, { $deadline }.
       *[after] El plazo para presentar los informes terminó el { $deadline }; el suyo todavía cuenta, como informe tardío.
    } Se adjunta su libro de trabajo. Un informe cuenta diga lo que diga: «No iniciado» también es una respuesta.
# en: 8b799a8a
remind-silent-subject = { $title }: falta su informe
# en: 033711ee
remind-rejected = Recibimos un envío suyo para «{ $title }», pero no se pudo utilizar nada de él: { $files }. Qué se encontró y qué hacer:
# en: 4ea91d21
remind-rejected-subject = { $title }: no se pudo leer su informe
# en: 65dc1513
remind-to-mend = Su informe para «{ $title }» cuenta, pero algunas de sus respuestas no se pudieron utilizar. Qué se encontró y qué hacer:
# en: 8926d8bb
remind-to-mend-subject = { $title }: hay respuestas que corregir
# en: 1e9af12b
remind-more = { $more ->
        [one] y { $more } más, en el archivo adjunto
       *[other] y { $more } más, en el archivo adjunto
    }
# en: aa7b1c06
remind-close = Le rogamos que envíe el libro de trabajo { $when ->
        [after] lo antes posible
       *[other] a más tardar el { $deadline }
    }{ $standing ->
        [silent] .
       *[other] , con un número de versión superior al anterior.
    }
# $fault and $fix are sentences of the rule, without their full stops.
# en: 29e25bb2
remind-finding = { $place }: { $fault } (se encontró: { $found }). Qué hacer: { $fix }.
# en: 74be9e1c
remind-sender = { $publisher }

## Chapter: quality of the data

# en: 6e8c7c09
chapter-quality = Calidad de los datos

# en: 35c79cef
quality-checked = Todos los envíos se comprobaron con las mismas reglas. Lo que una regla encontró se comunicó al miembro, con
    su lugar en el libro de trabajo y una manera de corregirlo.
# en: ea4dc5b7
quality-lead = { quality-checked } { $counted ->
        [one] { $counted } miembro tuvo un envío que se contabiliza.
       *[other] { $counted } miembros tuvieron un envío que se contabiliza.
    }
# en: 406a45d3
quality-severities = Un error significa que se omitió una respuesta, o un envío entero; una respuesta omitida se cuenta como sin
    respuesta. Una advertencia significa que la respuesta se utilizó, pero modificada o con dudas. Una nota no cambió nada.
# en: aad98bd8
quality-nothing-counted = No se contabiliza ningún envío, de modo que no hay nada que decir sobre la calidad de las respuestas.
# en: 7ae8137c
caption-quality = Miembros cuyo envío tiene al menos una observación de este tipo
# en: 8ff8c10b
column-found = Qué se encontró
# en: 68bcdd4b
column-members = Miembros
# en: 84de4aa5
quality-left-out = Se omitió al menos una respuesta por un error.
# en: 17a5b321
severity-error = Error
# en: 33cdc6e0
severity-warning = Advertencia
# en: 53219a80
severity-note = Nota
# en: c4393c12
note-quality = Miembros cuyo envío contabilizado tiene al menos una observación de este tipo, de todos los miembros con un
    envío contabilizado. No se cuentan las reglas que examinan lo que respondió un miembro; el archivo data/rules.csv
    contiene todas las reglas.
# $shown is some where the number of other rules is shown, or none.
# en: 4a29f993
note-quality-withheld = { $shown ->
        [none] El número está reservado ([c]) para todas las reglas.
       *[some] { $rows ->
            [one] Para { $rows } regla más el número está reservado ([c]).
           *[other] Para { $rows } reglas más el número está reservado ([c]).
        }
    } Corresponde a muy pocos miembros, a casi todos o a ninguno; no se indica cuál es el caso.

## Annex: results

# en: 7586e132
annex-results = Resultados de cada compromiso
# en: 7299aabd
results-lead = Para un solo compromiso, «destinatarios» y «con respuesta» cuentan miembros; cuando varios se cuentan en
    conjunto, respuestas. Aplicables: respuestas distintas de «No procede» y «No revelado». Tasa: cumplidos («Aplicado» o
    «Mantenido») entre aplicables; un recuento si hay menos de { $smallest } aplicables. Mín.–máx.: la misma proporción
    entre todos los destinatarios para los que el compromiso puede proceder, si quienes no respondieron no hubieran hecho
    nada, o lo hubieran hecho todo.
# en: a3ba43f9
caption-commitments = { $title }: respuestas por compromiso
# What is counted together. $place leads to the method.
# en: 335c3b02
heading-together = Qué se cuenta en conjunto
# en: 4faf85b0
together-lead = Estas secciones y compromisos tienen una sola cifra para varios de ellos, para que no pueda deducirse ninguna
    respuesta individual. Algunos se cuentan en conjunto por azar (véase el { $place }).
# en: f343d1de
caption-codes-together = Secciones y compromisos que se cuentan en conjunto
# en: 6fc0c856
column-together = Contados en conjunto
# $id and $of are commitments.
# en: 9211245c
commitment-alias = { $id } repite la oración de { $of } y se cuenta allí.

## Annex: method

# en: 11069c31
annex-method = Método

# en: f290f648
heading-measures = Medidas
# en: 0f6787c5
measure-expected = Esperados
    .text = miembros que ya lo eran en la fecha de referencia y no habían dejado de serlo para entonces
# en: 4b1b349a
measure-addressed = Destinatarios
    .text = miembros esperados × compromisos dirigidos a su grupo de partes interesadas
# en: fb3c865e
measure-reported = Con respuesta
    .text = pares de destinatarios con una respuesta contabilizada: no iniciado + previsto + en curso + aplicado +
        mantenido + no procede + no revelado
# en: 1fb8044a
measure-unanswered = Sin respuesta
    .text = destinatarios − con respuesta
# en: 621efb9d
measure-applicable = Aplicables
    .text = con respuesta − no procede − no revelado
# en: d85b37bc
measure-completed = Cumplidos
    .text = aplicado + mantenido
# en: 69ae647f
measure-rate = Tasa
    .text = cumplidos ÷ aplicables
# en: 406572f8
measure-low = Mínimo
    .text = cumplidos ÷ (aplicables + no revelado + sin respuesta)
# en: 2121a3c6
measure-high = Máximo
    .text = (cumplidos + no revelado + sin respuesta) ÷ (aplicables + no revelado + sin respuesta)
# en: 17e4d49f
measures-note = La tasa de respuesta es envíos aceptados ÷ miembros esperados. Ninguna cifra se pondera, se imputa ni se ajusta
    por la falta de respuesta; los porcentajes de cumplimiento que dan los miembros sirven solo para comprobaciones y no
    entran en ninguna cifra. Dos filas de un libro de trabajo sobre un mismo compromiso que se contradicen se cuentan como
    falta de respuesta hasta que el miembro o la secretaría indican cuál es válida. Las tasas se redondean a partir de la
    fracción exacta, con las mitades hacia arriba.

# en: 1e7976c2
heading-disclosure = Control de la revelación
# en: ba811948
disclosure-threat = La amenaza
    .text = Se prometió a los miembros que las respuestas individuales no se revelarían fuera de la secretaría. La lista de
        miembros es pública, por lo que cualquier lector puede saber exactamente quién está detrás de una cifra; los miembros
        conocen sus propias respuestas; las cifras pueden restarse unas de otras; y lo que se reserva, con un método que es
        público, también es un indicio. Los recuentos pequeños no son el único peligro: cuando todos los miembros de una celda
        dieron la misma respuesta, la cifra la revela por muchos que sean.
# en: ec8af683
disclosure-blocks = Bloques
    .text = La celda elemental es un grupo de partes interesadas en una región y sobre un compromiso. De las respuestas no se
        publica nada más que sumas sobre bloques de esas celdas y sumas de bloques enteros; los recuentos de pruebas,
        obstáculos y errores tienen reglas propias, que figuran más adelante. Un bloque es un conjunto de regiones por un
        conjunto de compromisos, de un grupo o de varios que se cuentan en conjunto. Los bloques forman una partición: cada
        respuesta está exactamente en uno de ellos. Las sumas de bloques no contienen información que no esté en los
        bloques, por lo que no es necesario reservar ninguna otra celda para proteger a una, ni redondear recuentos, ni
        añadir ruido: los recuentos publicados son exactos.
# $threshold is a setting, 5 as a rule; $coalition is how many members may put their answers together, 1 or 2.
# en: d3ca4b0c
disclosure-primary = Supresión primaria
    .text = Un miembro contribuye a un bloque con cualquier respuesta que esté en él; «No procede» y «No revelado» son
        respuestas y se cuentan como no cumplidas. Una coalición es un número de miembros que reúnen sus propias respuestas.
        Un bloque solo es admisible si { $threshold ->
            [one] contribuye a él al menos { $threshold } miembro
           *[other] contribuyen a él al menos { $threshold } miembros
        } y si, incluso para una coalición de { $coalition ->
            [one] un miembro contribuyente
           *[other] { $coalition } miembros contribuyentes
        } que descuenta sus propias respuestas, lo que queda no es todo de una misma situación, ni todo cumplido, ni todo no
        cumplido. Un bloque vacío es admisible. La regla lee las sumas y los tamaños que se publican, y nada más. Excluye la
        certeza; no excluye que una respuesta sea probable.
# en: 45047b47
disclosure-drawing = Una partición elegida por sorteo
    .text = Una partición que se elige por ser la menos costosa, o la más detallada, revela algo: quien conoce el método puede
        preguntarse qué respuestas habrían llevado a ella. Aquí la partición se sortea entre todas las admisibles, paso a paso
        y no con las mismas probabilidades: los grupos se unen en conjuntos; los grupos destinatarios, y luego las secciones,
        en series contiguas; los compromisos de las secciones que quedan juntas, en conjuntos; y las regiones de cada uno de
        esos conjuntos de compromisos, en conjuntos. La probabilidad de cada una depende de números que son públicos
        (miembros, respuestas, totales), de modo que cualquier cuadro de respuestas con las sumas publicadas podría haber
        llevado a la misma publicación. Podría haberlo hecho con otra probabilidad, porque qué otras particiones son
        admisibles depende del cuadro. Las probabilidades se fijan de modo que esto diga poco: unir una región o un compromiso
        apenas es más probable cuando por sí solo no habría cumplido la regla, y la prueba que figura más adelante indica
        cuánto queda. Cuando dos celdas tienen un tamaño parecido, una puede quedar sola y la otra unirse a una tercera. El
        sorteo depende de una clave secreta de la secretaría, por lo que puede repetirse allí y en ningún otro lugar.
# en: 625b55dd
disclosure-totals = Totales y filas unidas
    .text = Las filas sobre varios compromisos (secciones, grupos destinatarios, todos), regiones o grupos se publican siempre
        que son sumas de bloques enteros. El total de todas las respuestas siempre lo es; también lo son los de un grupo, un
        grupo destinatario o una sección, salvo que el sorteo lo una a otro. Cuando los bloques que componen una fila unen
        regiones o compromisos, la fila lleva los nombres de todos ellos («{ $regions }», «{ $commitments }»); cuando las
        partes de una suma unen regiones distintas, sus filas las unen todas. Un marco cuyos compromisos están unidos a
        otros no tiene fila.
# en: e4738bcb
disclosure-groups = Grupos
    .text = Un grupo cuyas respuestas son muy pocas, o demasiado parecidas, se cuenta en conjunto con otros mediante el mismo
        sorteo: «{ $together }» es entonces una sola cifra para los miembros de ambos, y se unen por azar grupos que por sí
        solos cumplirían la regla. El total de todos los grupos se mantiene. Si ni siquiera la suma de todas las respuestas
        cumple la regla, no se publica nada sobre las respuestas.
# en: c88ff875
disclosure-evidence = Pruebas y puntualidad
    .text = Cuántas respuestas vinieron acompañadas de pruebas, se verificaron o llegaron en plazo se publica para grupos
        destinatarios enteros y para todos los compromisos en conjunto, sobre todas las regiones, cuando se cumple la misma
        regla en todos los grupos destinatarios de un grupo; también aquí se omiten por azar algunas que la cumplen. Después
        de una publicación, la cifra queda como se publicó.
# en: fdd6803b
disclosure-quality = Calidad y obstáculos
    .text = Los recuentos de miembros en los capítulos sobre pruebas, obstáculos y calidad solo se publican cuando son
        suficientes los miembros que se cuentan y los que no. La lista de lo que se cuenta es fija, y un recuento de ninguno se
        reserva igual que uno de pocos. La situación que indicaron los miembros no forma parte de ella.
# en: bd07dd65
disclosure-releases = Publicaciones posteriores
    .text = La partición queda fijada en la primera publicación. Los informes que llegan después se publican en bloques propios,
        sobre todas las regiones en conjunto, en cuanto son admisibles por sí mismos, en grupos y compromisos según el mismo
        sorteo: entonces los totales crecen, las filas de las regiones no cambian y una fila «Late reports» (informes tardíos)
        completa la diferencia. Una corrección se publica cuando las respuestas que cambiaron en su bloque son admisibles por
        sí mismas, antes y después del cambio; de lo contrario, las cifras se mantienen hasta el ciclo siguiente. No se
        muestra que un informe o una corrección están en espera.
# en: ff6117bd
disclosure-before = Comparación con el ciclo anterior
    .text = El panel son los miembros esperados en ambos ciclos en el mismo grupo de partes interesadas; sus cifras cuentan sus
        respuestas a los compromisos a los que respondieron en ambos. Un bloque se divide en panel y otros solo cuando ambas
        partes son admisibles o una de ellas está vacía. El antes y el después se publican sobre todas las regiones, como
        cumplido o no, cuando los bloques del panel están divididos de esta manera en ambos ciclos. No se publica cómo
        cambiaron las respuestas individuales.
# en: 351325ed
disclosure-participation = Participación
    .text = { $participants ->
            [hidden] En este ciclo se protege qué miembros informaron. Las tasas de respuesta, y el compromiso que se aplica con
                el propio informe, se rigen por las mismas reglas que las respuestas, y todas las cifras quedan como en la
                primera publicación.
           *[listed] En este ciclo es público qué miembros informaron y, con ello, si un informe llegó en plazo. Por tanto, las
                tasas de respuesta, y el compromiso que se aplica con el propio informe, se publican íntegramente y se tratan
                como conocidos por el lector. No están en ninguna suma de respuestas. También se trata como conocido a qué
                compromisos respondió un miembro: no se protege que haya dejado uno sin respuesta.
        }
# en: 5ddd10e2
disclosure-audit = Auditoría
    .text = Antes de publicar nada, los archivos escritos se vuelven a leer, sin tener en cuenta cómo se sorteó la partición. La
        auditoría confirma que cada fila es una suma de bloques enteros, que los bloques no se superponen y juntos contienen
        todas las respuestas, que cada uno es admisible, que del conjunto de las filas no puede deducirse más que los bloques
        y que la partición es la de las publicaciones anteriores. Un informe que no la supera no se publica. Las cifras sobre
        la calidad y el texto de este informe se basan en los mismos archivos auditados.
# en: d066d7ad
disclosure-origins = Procedencia
    .text = Cada cifra sobre los miembros o sus respuestas en las oraciones de este informe es la de una celda de los datos
        publicados, o se compone de varias de esas celdas; el archivo data/figures-in-text.csv las nombra.
# en: 8b307ce2
disclosure-literature = Bibliografía
    .text = Hundepool et al., Statistical Disclosure Control (2012), el manual sobre supresión primaria y revelación de grupo;
        Wong, Fu, Wang y Pei, Minimality attack in privacy preserving data publishing (VLDB 2007), sobre lo que revela la
        elección de un método; Kenthapadi, Mishra y Nissim, Simulatable auditing (PODS 2005), sobre las elecciones que
        pueden hacerse solo a partir de números públicos; el paquete de R GaussSuppression, de Langsrud y Lupp, cuya función
        SuppressKDisclosure protege frente a coaliciones como lo hace aquí la regla primaria.

# en: d8d084aa
heading-attack = Prueba mediante ataques
# en: d93cd8af
attack-lead = El método y el programa son públicos, de modo que puede ponerse a prueba lo que revelan los archivos publicados. Un
    programa independiente, que no comparte código con el que produjo este informe, hace de intruso: dispone de todos los
    archivos públicos, la lista de miembros, los compromisos a los que respondió cada uno de ellos y todo el método; no tiene la
    clave de la secretaría ni las respuestas. Atacó ciclos ficticios, cuyas respuestas se conocen. Resolvió las ecuaciones
    que hay detrás de los cuadros, las de todas las publicaciones y las de ambos ciclos juntos, y examinó qué pueden saber con
    certeza personas ajenas, y coaliciones tan grandes como aquellas frente a las que protege el ciclo. Después sorteó cuadros de
    respuestas entre los que tienen las sumas publicadas, ponderó cada uno por la probabilidad de que hubiera llevado a la
    misma elección de bloques y comparó las probabilidades relativas de las respuestas individuales con ese conocimiento y
    sin él.
# en: 11c59767
caption-attack = Ataques a ciclos ficticios y sus resultados
# en: 49c453b1
column-cycles = Ciclos
# en: cc664b28
column-attacked = Atacados
# en: 07e69756
column-blocks = Bloques
# en: 2cf7e73d
column-certain = Seguras
# en: 286cd29b
column-choices = Elecciones
# en: 93faeb2c
column-outside = Factor, persona ajena
# en: 59b6efe1
column-inside = Factor, miembro
# en: 77e51534
note-attack = Atacados: versiones generadas, o series de publicaciones. Bloques: sumas de las que se componen las filas
    publicadas. Seguras: respuestas que podría deducir una persona ajena o una coalición. Elecciones: de regiones, compromisos o
    grupos que se unen, y de bloques que quedan sin dividir. Factor: cuánto modifica una elección las probabilidades relativas
    de una respuesta, en la respuesta que más cambia: la mediana de las elecciones, el percentil 95 y el máximo; un factor de
    uno no dice nada. Persona ajena: quien no tiene ninguna respuesta propia; miembro: quien conoce una.
# en: 4922b608
attack-members = { $members } miembros
# en: 4c0b7e6d
attack-early = Fase inicial: 8 % cumplido
# en: eb5bd70c
attack-skewed = Un grupo mucho mayor
# en: 42e9ad3a
attack-one-region = Una región
# en: 0027d45f
attack-partial = Respuestas parciales
# en: 29a3f9f4
attack-early-partial = Fase inicial, con respuestas parciales
# en: 930e53d1
attack-hide = Se protege quién informó
# en: e2092652
attack-two-cycles = Dos ciclos, con un panel
# en: c78ba7f0
attack-releases = Varias publicaciones de un ciclo
# en: fe006806
attack-aim = Objetivo, en el conjunto
# en: fe836663
attack-limits = Unas pocas elecciones concretas modifican las probabilidades relativas más de lo que se pretende: de varios miles,
    una de cada dos mil. Son uniones en ciclos con pocos miembros y en fase inicial, en los que casi ninguna partición cumple la
    regla, así como regiones aisladas e informes tardíos. Para evitarlas habría que suprimir más filas de lo que compensa.
    Limitaciones: para cada elección se sortean mil cuadros o más, de modo que los factores son estimaciones; el intruso supone
    que las respuestas de un miembro son independientes entre sí; y, de las publicaciones posteriores, en las probabilidades
    relativas se probaron solo los informes tardíos, y en lo que es seguro, las correcciones. Los archivos de este informe
    pueden atacarse con menos conocimiento, a partir solo de las carpetas públicas y la lista de miembros: lo hace la orden
    «biennial verify --attack», escrita por separado del sorteo.

# en: 5b682028
heading-sources = Regiones y datos de referencia
# $scheme is the name of a region scheme; the catalogue of sources may give it a $title, else there is none.
# en: 645308ac
sources-lead = Los miembros se asignan a regiones según el país que figura en el registro de miembros, conforme a la clasificación
    { $scheme }{ $title ->
        [none] {""}
       *[some] {" "}({ $title })
    }; el registro puede indicar otra región para un miembro. La mención de un país o territorio no entraña opinión alguna
    sobre su condición jurídica. Los archivos utilizados son los siguientes.
# en: a0132454
caption-sources = Datos de referencia y día al que corresponde cada archivo
# en: 5d102467
column-what = Contenido
# en: 350c6664
column-source = Fuente
# en: 904f30bb
column-as-of = Fecha
# A remark on a file of reference data.
# en: f4a9c3fa
note-source = { $title }: { $note }

# en: 36c1e3ae
heading-settings = Parámetros
# en: 73e0db7f
caption-settings = Parámetros de este informe
# en: 9f669795
column-setting = Parámetro
# en: 28e694ab
column-value = Valor
# en: 45f9944a
setting-reference-date = Fecha de referencia de la condición de miembro
    .text = { $day }
# en: cf5399c4
setting-statement = Declaración
    .text = { $title } ({ $id })
# en: f667c1e1
setting-scheme = Clasificación de regiones
    .text = { $scheme }
# en: 3493ffee
setting-threshold = Número mínimo de miembros detrás de una cifra
    .text = { $threshold }
# en: c621db9b
setting-coalition = Número máximo de miembros que pueden reunir sus respuestas
    .text = { $coalition }
# en: 4bc0155b
setting-participants = Participantes
    .text = { $participants ->
            [hidden] protegidos
           *[listed] enumerados
        }
# en: b40c83cc
setting-rules = Reglas
    .text = { $version }
# en: 7eb6062a
setting-program = Programa
    .text = biennial { $version }
# en: f7984270
setting-build = Versión generada
    .text = { $build }

## Annex: wording

# en: 589548f8
annex-wording = Texto de los compromisos
# en: e75ae31c
wording-lead = Los compromisos, palabra por palabra. Los códigos y los rótulos breves son propios de este proyecto. Fuente:
    { $source }
# en: 892e9f31
heading-wording-section = { $code } { $title }
# After the wording of a commitment, in other languages than English.
# en: ec2b35c0
wording-unofficial = [Traducción no oficial: { $translation }]
# After the wording of a commitment.
# en: cced84b9
wording-derived = Se aplica mediante un informe contabilizado.

## Annex: participants

# en: 21129425
annex-participants = Miembros que informaron
# en: 402d0964
participants-lead = Miembros con un informe contabilizado, por orden alfabético dentro de cada grupo de partes interesadas. Que un
    miembro figure en la lista indica que informó, y nada sobre lo que dijo.
# en: 46049408
participants-glyphs = Un recuadro (▯) sustituye a un carácter que no existe en los tipos de letra de este informe;
    data/participants.csv contiene los nombres completos.
# $group is its name in the data, $members how many names follow.
# en: 146d6913
participants-of-group = { $group } ({ $members })

## Annex: answers under members’ names

# en: c5f328eb
annex-attributed = Respuestas con el nombre del miembro
# $answers is how many follow.
# en: a7f63483
attributed-lead = { $answers ->
        [one] Se publica una respuesta con el nombre de su miembro: el miembro permite que se muestre y la secretaría la eligió
            como ejemplo
       *[other] Se publican { $answers } respuestas con los nombres de sus miembros: cada miembro permite que se muestre la suya y
            la secretaría las eligió como ejemplos
    } para otros. Que un miembro no figure no dice nada de él. Todas las demás respuestas se publican solo en totales, que siguen
    protegidos incluso frente a los lectores que conocen estas; las comparaciones con el ciclo anterior no las incluyen.
# en: 117cd759
attributed-glyphs = Un recuadro (▯) sustituye a un carácter que no existe en los tipos de letra de este informe;
    data/attributed.csv contiene los textos completos.
# en: 01d39f20
caption-attributed = Respuestas publicadas con el nombre del miembro, con su consentimiento
# en: cbc6ef25
column-member = Miembro
# en: 21fc76ab
column-shown-by = Qué lo demuestra

## Annex: lineage

# en: a25738bb
annex-lineage = Compromisos anteriores a los que estos dan continuidad
# en: 0ea1fad9
caption-lineage = Genealogía: una lectura editorial
# en: 88e26e16
column-continues = Da continuidad a
# en: ecc25094
column-reading = Lectura

## The page for browsers

# Leads past the cover; seen when it has the keyboard.
# en: 5a1b8217
page-skip = Ir al informe
# Opens the table behind a chart.
# en: 0ee34224
page-behind = Cifras de este gráfico
# Heads a column of that table. $column is its name in the file.
# en: 2d71edee
page-column = { $column ->
        [group] { column-group }
        [region] { column-region }
        [code] Código
        [name] Nombre
        [addressed] { column-addressed }
        [reported] { column-reported }
        [on_time] { column-on-time }
        [response_rate] { column-response-rate } (%)
        [applicable] { column-applicable }
        [completed] { column-completed }
        [completion_rate] { column-rate } (%)
        [completion_low] Mínimo (%)
        [completion_high] Máximo (%)
        [not_started] No iniciado
        [planned] Previsto
        [in_progress] En curso
        [implemented] Aplicado
        [sustained] Mantenido
        [not_applicable] No procede
        [withheld] No revelado por el miembro
        [compared] { column-compared }
        [completed_before] Cumplidos antes
        [previous] Ciclo anterior
        [marker] Signo
        [shown] Como se muestra
       *[other] { $column }
    }

## Annex: glossary

# en: 757a6e57
annex-glossary = Glosario
# en: 6574d0dc
glossary-accepted = Envío aceptado
    .text = Un libro de trabajo, o una fila de una encuesta, que pudo leerse, procede de un miembro conocido y corresponde a este
        ciclo. Aun así, pueden haberse omitido algunas de sus respuestas.
# en: 4ce9c52e
glossary-addressed = Destinatarios
    .text = Un compromiso se dirige a los grupos de partes interesadas que la declaración nombra para él. Se cuentan pares de un
        miembro y un compromiso.
# en: 9a25b955
glossary-applicable = Aplicable
    .text = Una respuesta distinta de «No procede» y «No revelado».
# en: 723726a2
glossary-audience = Grupo destinatario
    .text = Aquellos a quienes se dirige una parte de la declaración: todos los miembros o un grupo de partes interesadas.
# en: a3b3bbf3
glossary-commitment = Compromiso
    .text = Lo que la declaración pide en una oración señalada con una letra o un número, como { $commitment }.
# en: c9a06790
glossary-completed = Cumplido
    .text = Una respuesta que dice «Aplicado» o «Mantenido». Es lo que el miembro dijo de sí mismo.
# en: fc64a4dc
glossary-together = Contados en conjunto
    .text = Dicho de grupos, regiones, compromisos o secciones: con una sola cifra para varios de ellos, llamada «A + B».
# en: 5c3c0d74
glossary-cycle = Ciclo
    .text = Los dos años sobre los que los miembros informan conjuntamente; lleva el nombre del año en que informan.
# en: 213e105b
glossary-evidence = Pruebas
    .text = Lo que un miembro describe o enlaza en apoyo de una respuesta. Están verificadas cuando la secretaría las consultó.
# en: d9df426b
glossary-framework = Marco
    .text = Un instrumento que el texto de un compromiso menciona, como un convenio o una respuesta modelo.
# en: b94d0f45
glossary-group = Grupo de partes interesadas
    .text = { $groups }. Cada miembro pertenece a uno de ellos, según la lista de miembros de la alianza.
# en: 5ba30757
glossary-member = Miembro
    .text = Quien figura en la lista de miembros de la alianza el día al que corresponden las cifras.
# en: 85dba789
glossary-panel = Panel
    .text = Los miembros esperados en este ciclo y en el anterior, en el mismo grupo de partes interesadas, con las respuestas que
        dieron en ambos.
# en: 12918640
glossary-section = Sección
    .text = Un encabezamiento de la declaración con sus compromisos, como { $section }.
# en: 0cfd69f8
glossary-withheld = Reservado y No revelado
    .text = Una cifra reservada no se publica, para no dar a conocer la respuesta de ningún miembro, y se marca con [c]. Una
        respuesta «No revelado» significa que el miembro prefirió no darla.

## Member sheets

# en: eca113d7
sheet-title = Ficha del miembro { $cycle }: { $member }
# en: 88758127
sheet-description = Lo que { $member } informó en el ciclo { $cycle }, qué se encontró en ello y qué hacer al respecto.
# en: a778c3c2
sheet-confidential = CONFIDENCIAL: solo para el miembro indicado
# Below the member's name. $id is the secretariat's.
# en: 77371544
sheet-who = { $group } · { $region } · ciclo { $cycle } · { $id }
# en: d8a9b8ea
sheet-imprint = Ficha del miembro { $cycle }: { $member } · versión generada { $build } · biennial { $version }
# en: c353dd6b
sheet-missing-glyphs = Un recuadro (▯) sustituye a un carácter que esta ficha no puede mostrar.

# Commitments that the member was asked about and does not answer. $edition is "draft" while the report is open,
# "released" after.
# en: c618849c
sheet-silent = { $silent ->
        [one] Un compromiso no tiene respuesta{ $edition ->
            [draft] ; todavía puede darla
           *[released] {""}
        }.
       *[other] { $silent } compromisos no tienen respuesta{ $edition ->
            [draft] ; todavía puede darlas
           *[released] {""}
        }.
    }

# In how far a report counts, in one sentence or more.
# en: 69976833
sheet-lead-accepted = Gracias. Su informe se leyó y { $counted ->
        [one] se contabiliza su única respuesta
       *[other] se contabilizan todas sus { $counted } respuestas
    }. { $silent ->
        [0] No hay nada que corregir.
       *[other] No hay nada que deba corregir. { sheet-silent }
    }
# en: 48403a3b
sheet-lead-warnings = Gracias. Su informe se leyó y { $counted ->
        [one] se contabiliza su única respuesta
       *[other] se contabilizan todas sus { $counted } respuestas
    }. Le rogamos que revise las advertencias: puede que algo no sea como usted quería decirlo.{ $silent ->
        [0] {""}
       *[other] {" "}{ sheet-silent }
    }
# en: 0a3ab14a
sheet-lead-left-out = Gracias. Su informe se leyó y { $counted ->
        [one] se contabiliza una respuesta
       *[other] se contabilizan { $counted } respuestas
    }. { $left-out ->
        [one] Una respuesta no se contabiliza
       *[other] { $left-out } respuestas no se contabilizan
    }{ $edition ->
        [draft] {" "}todavía; los errores que figuran más abajo indican qué debe corregirse
       *[released] {" "}en el informe, que ya se ha publicado; los errores que figuran más abajo indican el motivo
    }.{ $silent ->
        [0] {""}
       *[other] {" "}{ sheet-silent }
    }
# en: 08e87794
sheet-lead-rejected = { $edition ->
        [draft] Gracias por su informe. No se puede contabilizar tal como está: no se utilizará ninguna de sus respuestas hasta que se corrijan los errores que figuran más abajo.
       *[released] Gracias por su informe. No se pudo contabilizar, y el informe de la alianza se ha publicado sin sus respuestas. Los errores que figuran más abajo indican el motivo.
    }
# The secretariat's roster knows the member, but not on the day that counts. $day is when its membership began, or
# ended; it may be still to come.
# en: 3bde8a63
sheet-lead-not-expected = Gracias por su informe. No se contabiliza: en este ciclo se pregunta a quienes son miembros el { $reference }, y en el registro de la secretaría usted figura como miembro { $membership ->
        [ended] solo hasta el { $day }
       *[began] solo a partir del { $day }
    }.
# en: 7f83de8b
sheet-lead-newer-rejected = Gracias. El último archivo que envió no se puede contabilizar tal como está, de modo que se utiliza el anterior. Los errores que figuran más abajo indican qué debe corregirse.

# en: 3b99e226
sheet-received = Qué recibimos
# en: ab264188
sheet-file = Archivo
# en: da52dd29
sheet-dated = Fecha
# en: 2de1b266
sheet-undated = el libro de trabajo no indica la fecha de envío
# en: 01fb4a7d
sheet-verdict-label = Resultado
# en: 75ed0827
sheet-verdict = { $verdict ->
        [accepted] Aceptado
        [accepted-with-warnings] Aceptado, con algo que revisar
       *[rejected] No aceptado
    }
# en: 20055f75
sheet-timing-label = En plazo
# en: 2e8bd2f7
sheet-timing = { $timing ->
        [in-time] Sí; el plazo terminaba el { $deadline }
        [late] No; el plazo terminaba el { $deadline }. Un informe tardío se contabiliza, y se cuenta como tardío
       *[unknown] No se sabe; el plazo terminaba el { $deadline }
    }
# en: 626b0079
sheet-receipt-label = Acuse de recibo
# en: 5648bc27
sheet-receipt = { $receipt } («biennial validate» imprime el mismo código para el mismo archivo)
# en: f2a49feb
sheet-answers-label = Respuestas
# en: 23d4ec20
sheet-answers-counted = { $counted ->
        [one] { $counted } contabilizada
       *[other] { $counted } contabilizadas
    }{ $left-out ->
        [0] {""}
        [one] {""}, { $left-out } no contabilizada por un error
       *[other] {""}, { $left-out } no contabilizadas por un error
    }{ $silent ->
        [0] {""}
       *[other] {""}; { $silent } de { $addressed } compromisos sin respuesta
    }
# en: 418a2d84
sheet-answers-read = ninguna contabilizada; { $read ->
        [one] { $read } leída
       *[other] { $read } leídas
    }
# en: 80bbeae6
sheet-changes-label = Leído con otras palabras
# en: e4ddfeee
sheet-changes = { $count ->
        [one] Una vez: «{ $raw }» como { $canonical }
       *[other] { $count } veces, por ejemplo «{ $raw }» como { $canonical }
    }; compruebe si es lo que quería decir
# A file of the member's besides the one that the sheet is about.
# en: 5295a76c
sheet-other-rejected = También se recibió: { $file }. No se pudo aceptar.
# en: 8856ab04
sheet-other-counted = También se recibió: { $file }. { $counting ->
        [0] Ninguna de sus respuestas cuenta por sí sola.
        [one] Cuenta una de sus respuestas.
       *[other] Cuentan { $counting } de sus respuestas.
    }
# en: 7dc5cd76
sheet-other-unused = También se recibió: { $file }. No se utiliza, porque se utiliza otro.
# en: 1040029b
sheet-others-more = { $count ->
        [one] Se recibió un archivo más.
       *[other] Se recibieron { $count } archivos más.
    }

# en: 2467bf30
sheet-findings = Qué se encontró y qué hacer
# en: d0bb9170
sheet-findings-lead = Error: algo no se contabilizó. Advertencia: se contabilizó, pero conviene revisarlo. Nota: no cambió nada.
# en: 153535f1
sheet-findings-none = No se encontró nada que deba revisar.
# en: 3c5eba85
sheet-error = Error
# en: 7a9f508d
sheet-warning = Advertencia
# en: f5cf303e
sheet-note = Nota
# en: 8238b9eb
sheet-quoted = «{ $found }»
# en: 0300e245
sheet-places-more = y { $count } más
# en: 35641ac5
sheet-in-file = en { $file }
# en: 4dc7c49f
sheet-to-do = Qué hacer: { $fix }
# en: 5e54751f
sheet-effect = Qué efecto tuvo: { $effect }
# $all counts what was found, listed here or not.
# en: a680d3e5
sheet-findings-copied = { $all ->
        [one] La observación está marcada en
       *[other] Todas las observaciones están marcadas en
    } { $copies ->
        [one] la copia de su libro de trabajo
       *[other] las copias de sus libros de trabajo
    }: { $names }.
# en: c0a01f6b
sheet-findings-more = { $more ->
        [one] Hay una observación más que no figura aquí.
       *[other] Hay { $more } observaciones más que no figuran aquí.
    }
# en: 4ce116b5
sheet-findings-validate = «biennial validate» las enumera todas.

# en: 63d65002
sheet-next = Qué ocurre después
# Until when something can still be changed. After a release only another one, if it comes, can count it.
# en: 424cd34a
sheet-next-accepted = { $silent ->
        [0] No hay nada que hacer. Si alguna respuesta no es lo que quería decir,
       *[other] No hay nada que deba hacer. Si alguna respuesta no es lo que quería decir, o si desea dar una más,
    } envíe de nuevo el libro de trabajo con un número de versión superior.{ $edition ->
        [draft] {""}
       *[released] {" "}El informe ya se ha publicado; un cambio puede contabilizarse en una publicación posterior, si la hay.
    }
# en: 8727b952
sheet-next-warnings = Si todo es como usted quería decirlo, no hay nada { $silent ->
        [0] que hacer
       *[other] que deba hacer
    }. En caso contrario, modifique su libro de trabajo, asígnele un número de versión superior y envíelo de nuevo a la secretaría.{ $edition ->
        [draft] {""}
       *[released] {" "}El informe ya se ha publicado; un cambio puede contabilizarse en una publicación posterior, si la hay.
    }
# en: 1405c31f
sheet-next-left-out = Corrija los errores en su libro de trabajo, asígnele un número de versión superior y envíelo de nuevo a la secretaría. { $edition ->
        [draft] Lo que corrija antes de que se publique el informe se contabilizará en él.
       *[released] El informe ya se ha publicado; lo que corrija ahora puede contabilizarse en una publicación posterior, si la hay.
    }
# en: 6b931a24
sheet-next-rejected = Corrija los errores en su libro de trabajo, asígnele un número de versión superior y envíelo de nuevo a la secretaría. { $edition ->
        [draft] Sus respuestas se contabilizarán en cuanto se acepte el archivo.
       *[released] El informe ya se ha publicado; una vez aceptado el archivo, sus respuestas pueden contabilizarse en una publicación posterior, si la hay.
    } Si algo no está claro, consulte a la secretaría.
# en: 3796b88c
sheet-next-not-expected = Para ello no hace falta corregir nada en su libro de trabajo: diga lo que diga, no podría contabilizarse en este ciclo. Si cree que debía informar, consulte a la secretaría: es posible que su registro no esté actualizado.
# en: c61b218d
sheet-promise = Sus respuestas individuales no salen de la secretaría. Solo se publican sumas de muchos miembros y no se establece ninguna clasificación de los miembros.

# en: 59951ed2
sheet-answers = Sus respuestas y su grupo
# en: d48f4a01
sheet-answers-uncounted = Estas son las respuestas tal como se leyeron; ninguna de ellas se contabiliza{ $edition ->
        [draft] {" "}todavía
       *[released] {" "}en el informe, que ya se ha publicado
    }.
# en: a54d1ea8
sheet-answers-unexpected = Estas son las respuestas tal como se leyeron; ninguna de ellas se contabiliza.
# $beside counts answers from or to "not applicable" or "withheld".
# en: 66d31c42
sheet-progress = Desde { $year }: { $compared ->
        [one] del único compromiso al que
       *[other] de los { $compared } compromisos a los que
    } respondió en ambos ciclos, { $forward ->
        [one] { $forward } avanzó
       *[other] { $forward } avanzaron
    }, { $unchanged ->
        [one] { $unchanged } quedó igual
       *[other] { $unchanged } quedaron igual
    }{ $beside ->
        [0] {" y "}
       *[other] {", "}
    }{ $back ->
        [one] { $back } retrocedió
       *[other] { $back } retrocedieron
    }{ $beside ->
        [0] {""}
        [one] {""} y { $beside } pasó de «No procede» o «No revelado» a otra respuesta, o a la inversa
       *[other] {""} y { $beside } pasaron de «No procede» o «No revelado» a otra respuesta, o a la inversa
    }.
# en: 28d01b9c
sheet-no-progress = No hay respuestas suyas de { $year } con las que comparar.
# en: 456f5d0a
sheet-column-code = Código
# en: 8cc56b8d
sheet-column-commitment = Compromiso
# en: 097d88c0
sheet-column-now = Su respuesta
# en: d415da25
sheet-column-before = En { $year }
# en: ebd0d501
sheet-column-change = Cambio
# en: ef401935
sheet-column-group = Su grupo
# en: 3d148fb3
sheet-no-answer = Sin respuesta
# en: ae12d52a
sheet-not-counted = No contabilizada
# en: d96783e1
sheet-change = { $direction ->
        [forward] ↑ avance
        [back] ↓ retroceso
        [unchanged] = igual
       *[beside] modificada
    }
# en: ab7e7c1b
sheet-note-group = Su grupo: de todos los { $group } que respondieron y para los que procede el compromiso, en todas las regiones, cuántos dijeron «Aplicado» o «Mantenido». Son las cifras del informe tal como se publicó; no permiten conocer la respuesta de ningún miembro.
# en: 7492796a
sheet-note-group-draft = Su grupo: de todos los { $group } que respondieron y para los que procede el compromiso, en todas las regiones, cuántos dijeron «Aplicado» o «Mantenido». Son las cifras de un borrador y aún pueden cambiar; no permiten conocer la respuesta de ningún miembro.
# Beside a figure of several commitments or groups, their codes and names.
# en: a95b1c2e
sheet-group-joined = { $count } ({ $codes })
# en: cc3dcd2d
sheet-note-joined = (A + B) o (A–C): una sola cifra para estos compromisos, o para estos grupos, en conjunto, de modo que no permite conocer la respuesta de ningún miembro. La misma cifra figura junto a cada uno de ellos.
# en: 81e151b2
sheet-note-withheld = [c]: reservado, porque la cifra podría dar a conocer la respuesta de un miembro.
# en: 56be9a96
sheet-note-nobody = [z]: no ha respondido nadie del grupo para quien proceda el compromiso.
# en: 7219bfbf
sheet-note-derived = { $code }: la aceptación de un informe basta para cumplir este compromiso.

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
chart-progress = Situación según las respuestas aplicables, por grupo de partes interesadas, { $cycle }
    .reading = Proporción de las respuestas sobre compromisos que proceden, por situación. En las barras, número de
        respuestas; a la derecha, las de «Aplicado» o «Mantenido».
# en: d9d6c375
chart-response-by-group = Miembros que informaron, por grupo de partes interesadas, { $cycle }
    .reading = Envíos aceptados como proporción de los miembros que debían informar.
# en: 52e4b3cc
chart-response-by-region = Miembros que informaron, por región, { $cycle }
    .reading = Envíos aceptados como proporción de los miembros que debían informar. Regiones según la clasificación { $scheme }.
# $audience is what the commitments of an audience are called.
# en: a9ed84d0
chart-status = { $audience }: situación según las respuestas, por sección, { $cycle }
    .reading = Proporción de las respuestas dadas, por situación. En las barras, número de respuestas; a la derecha,
        respuestas dadas de las solicitadas.
# en: 160f34a9
chart-completion = { $audience }: cumplimiento por compromiso, { $cycle }
    .reading = Compromisos en el orden en que figuran en el texto.
# en: 7624d566
chart-frameworks = Cumplimiento por instrumento mencionado en los compromisos, { $cycle }
    .reading = Instrumentos en el orden en que los menciona la declaración.
# en: 7eeadc0a
chart-regions = { $audience }: cumplimiento por compromiso y región, { $cycle }
    .reading = Un recuadro para cada región (clasificación { $scheme }), y para las regiones que se cuentan en conjunto en
        varios compromisos, con los compromisos de los que tiene cifra: la proporción cumplida («Aplicado» o «Mantenido») de
        las respuestas aplicables. Compare una región con el conjunto de las regiones: los recuadros difieren en sus compromisos.
# en: 93223222
chart-change = Cumplidos en { $previous } y en { $cycle }, por grupo y por sección
    .reading = Cumplidos («Aplicado» o «Mantenido») como proporción de las respuestas aplicables, entre las que los mismos
        miembros dieron a los mismos compromisos en ambos ciclos. En todas las partes, la altura va de { $low } % a { $high } %.

# en: 8e022190
chart-column-accepted = Aceptados de esperados
# en: c1fcfac5
chart-column-share = Proporción
# en: 7d70cbb2
chart-column-on-time = En plazo
# en: 40164066
chart-column-answers = Respuestas
# en: f6418c33
chart-column-completed = Cumplidos de aplicables
# en: 1669e566
chart-all-sections = Todas las secciones
# $status is the status as data files have it. Withheld by the member is an answer, and not the [c] of a figure.
# en: 2470b43f
chart-status-name = { $status ->
        [not_started] No iniciado
        [planned] Previsto
        [in_progress] En curso
        [implemented] Aplicado
        [sustained] Mantenido
        [not_applicable] No procede
       *[withheld] No revelado por el miembro
    }
# en: 9a51488b
chart-kind-on-time = Aceptados, en plazo
# en: 1f91a396
chart-kind-late = Aceptados, tardíos o sin fecha
# Where it is not said when.
# en: 5cba45c0
chart-kind-accepted = Aceptados
# en: 5ea399d2
chart-kind-missing = Sin envío aceptado
# en: c7952f68
chart-dot = Cumplidos («Aplicado» o «Mantenido») como proporción de las respuestas para las que procede el compromiso
# en: bf73dc39
chart-dot-of-panel = Esta región
# en: fcb06a4b
chart-ring = Esta región, de menos de { $smallest } respuestas
# en: 05ddf399
chart-tick = Todas las regiones
# en: a7570ebc
chart-line-of-panel = Si quienes no respondieron no hubieran hecho nada, o todo
# en: 5df69e98
chart-line = Dónde estaría la proporción si todos los miembros que no respondieron, o prefirieron no hacerlo, no hubieran hecho nada, o lo hubieran hecho todo

# In place of a mark.
# en: a09fd91b
chart-withheld = [c] reservado
# $names are codes of sections, or groups.
# A row of the chart of change on a phone. $before and $now are such as `12 of 34`.
# en: b516aaef
chart-change-row = { $name }: { $before }; después, { $now }
# en: 19c35126
chart-withheld-named = [c] reservado: { $names }
# en: aa71f2b7
chart-no-answers = sin respuestas
# en: d58bbb14
chart-not-applicable = [z] ninguna respuesta aplicable

# In bold, where there is no mark at all.
# en: 58633acf
chart-nobody-accepted = Sin respuestas: no se aceptó ningún envío.
# en: b7679e66
chart-nobody-answered = Sin respuestas: no ha respondido ninguno de los destinatarios.

# At the foot.
# en: fd77f3ae
chart-note-withheld = [c] reservado para proteger la confidencialidad.
# en: 829a1af3
chart-note-not-applicable = [z] sin tasa: no hay ninguna respuesta para la que proceda el compromiso.
# en: 844656fe
chart-note-small = No se da ningún porcentaje de menos de { $smallest }: lo dice el recuento.
# en: 24fb9f71
chart-note-regions = Las regiones unidas por «+», o bajo «en conjunto», se cuentan en conjunto: la cifra es la de los miembros de todas ellas.
# en: eb183134
chart-note-groups = Los grupos unidos por «+» se cuentan en conjunto: una sola cifra vale para los miembros de ambos.
