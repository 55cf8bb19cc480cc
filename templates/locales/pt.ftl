### Every sentence that readers of the report see, in Portuguese (international, orthography of the 1990 agreement).
###
### For translators: a message is a whole text; a line broken here goes on with a space. Counts come in as
### numbers, which are written with their thousands apart and choose the words around them. Days, shares and
### lists come in as texts that the messages of the first group write. $who says of whom a sentence speaks and is
### given wherever it is needed: government, private-sector, civil-society or intergovernmental where the
### members of one group are meant, member where those of several groups are, and all where all members are.
### $smallest is 20, the smallest number of which a share is a percentage. Marks such as [c] and names of files stay
### as they are. $place stands for words that lead to a chapter or an annex; "pointer" writes them.
###
### House rules: members *said* what they said; every rate comes with its numerator, its denominator and who is
### in it; nothing is said of a withheld row; no member is ranked.
###
### In Portuguese: who-one and who-many are masculine nouns without an article. audience-whom begins with de or dos,
### group-names with os. pointer is masculine ("capítulo", "anexo") and has no article. In some rules of plural (pt, but not
### pt-PT) one includes 0: a variant [one] writes the number wherever 0 may come.

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
# (inputs/catalogue/pt.ftl).

# Whom an audience addresses, with "de" or "dos" before it. $audience is its name in the catalogue, with a small first
# letter.
# en: 743a5ee0
audience-whom = { $who ->
        [member] de { $audience }
        [all] de { $audience }
       *[one-group] dos { who-many }
    }

## Rows that several commitments, sections, regions or groups share, so that no single answer can be worked out

# Instead of many codes. $run is yes where the codes are all those from the first to the last, or no.
# en: 8649d5a3
joined-codes = { $run ->
        [yes] { $first }–{ $last }
       *[no] { $first } + mais { $more }
    }
# $label is one of the two messages below, $groups the names of groups.
# en: 31268ce4
joined-of-groups = { $label }; grupos: { $groups }
# Labels of two commitments, or titles of two sections.
# en: 0eb83e8a
joined-two = { $first }; { $second } (contagem conjunta)
# $codes is a list of $count codes. $level is commitment or section.
# en: c5f0b57f
joined-many = { $level ->
        [audience] { $count } conjuntos de destinatários contados
        [section] { $count } secções contadas
       *[commitment] { $count } compromissos contados
    } em conjunto: { $codes }
# $names is a list of $count regions.
# A count of several commitments together.
# en: 615dd844
count-of-codes = { $count } ({ $codes })
# en: 1e459f00
joined-code-of-groups = { $code } { $groups }
# en: 812490c2
joined-regions = { $count } regiões em conjunto: { $names }

## Words before numbers

# en: 3a7de4da
label-figure = Figura
# en: 9c7cf7ad
label-table = Quadro
# en: 73e25cfa
label-annex = Anexo

# Leads to a chapter, by its number, or to an annex, by its letter.
# en: 13cc7c78
pointer = { $kind ->
        [annex] anexo { $number }
       *[chapter] capítulo { $number }
    }

## Cover, running lines, contents

# $statement is the title of the statement whose commitments are reported on.
# en: 78c02f1d
report-subtitle = Progressos na aplicação de «{ $statement }»
# In the file's properties. $title is the report's, $cycle a year.
# en: 36169fe1
report-description = { $title }: o que os membros comunicaram no ciclo de { $cycle }.
# en: 0fc120be
report-imprint = Versão gerada { $build } · biennial { $version }

# en: edec48cf
fact-release = Publicação
    .text = { $release }{ $to ->
        [board] , para o conselho da aliança
       *[public] , para o público
    }
# What the secretariat says with a release, such as what was corrected.
# en: 39b572f0
fact-notice = Nota
    .text = { $notice }
# en: 3a2fb09b
fact-cycle = Ciclo
    .text = { $cycle }
# en: 2009e931
fact-period = Período abrangido
    .text = { $from } a { $to }
# en: fb41892b
fact-deadline = Prazo para os membros
    .text = { $day }
# en: 28dac663
fact-as-of = Situação em
    .text = { $day }
# $place is where, and when, the statement was made.
# en: 354d59f1
fact-statement = Declaração
    .text = { $statement }, { $place }

# On the cover with its text; on every other page, and on sheets and charts, without.
# en: d3421263
notice-draft = RASCUNHO — NÃO DIVULGAR
    .text = Este relatório ainda não foi publicado. Não pode sair do secretariado e os seus valores ainda podem mudar.
# en: e1b126d4
notice-board = Para o conselho
    .text = Este relatório foi disponibilizado ao conselho da aliança e não se destina a publicação.
# en: bcccd46d
notice-fictional = Dados fictícios
    .text = Todos os membros e todas as respostas deste relatório são inventados. Mostram o aspeto
        do relatório e nada dizem sobre qualquer organização ou Estado real.

# en: 2aa68bea
contents-heading = Índice
# en: 684443fd
contents-about = Os membros comunicam, em livros de trabalho, o que fizeram quanto a cada compromisso que lhes é dirigido. Todos
    os valores aqui apresentados são contados a partir dessas respostas, tal como os membros as deram; o relatório soma o que
    os membros disseram e não o julga. Não se publicam respostas individuais e não se ordenam os membros por desempenho.

# en: 4fcf66d4
signs-heading = Sinais usados nos quadros e gráficos
# en: b4db4291
sign-confidential = Reservado para proteger a confidencialidade das respostas dos membros ({ $place }).
# en: 90356493
sign-not-available = Não disponível.
# en: 1ad098ff
sign-not-applicable = Não aplicável: não há destinatários, ou o denominador da taxa seria zero.
# en: 4e104518
sign-revised = Revisto desde uma publicação anterior.
# en: 0dca2bac
sign-break = Quebra de série: não comparável com ciclos anteriores, porque mudou o que se conta.
# Below a table: a sign that stands in it, and what it means.
# en: f24d6f5c
note-sign = { $sign }: { $meaning }

## Columns and rows that several tables have

# en: bee347a4
column-addressed = Dirigidos
# en: 88cd0859
column-expected = Esperados
# en: a3c81840
column-reported = Com resposta
# en: e4ac9a28
column-response-rate = Taxa de resposta
# en: 985f2848
column-on-time = No prazo
# en: fc956a1f
column-applicable = Aplicáveis
# en: 9f83d4a7
column-completed = Cumpridos
# en: 7fa4d9b6
column-rate = Taxa
# en: 6994613f
column-bounds = Mín.–máx.
# en: 49e3b826
column-group = Grupo de partes interessadas
# en: 54e3c326
column-regions-together = Regiões contadas em conjunto
# en: bccd0a3e
column-region = Região
# en: dcedaf5e
column-section = Secção
# en: 59bfec27
column-commitment = Compromisso
# en: 0465e937
column-id = ID
# en: 3dc26aee
column-commitments = Compromissos
# en: 48ca32f9
column-severity = Gravidade
# en: d74513c7
column-rule = Regra

# en: 66cb7700
row-all-members = Todos os membros
# en: 415d7a1b
row-all-commitments = Todos os compromissos
# en: e8e3cd2e
row-all-regions = Todas as regiões

## Charts

# For those who do not see the chart: what it shows, and what it says; $finding may be empty.
# en: 4e23b378
chart-alt = { $title }. { $finding }
# en: 9545762d
chart-caption = { $title }. Valores: figures/{ $name }.csv

## The main points

# en: 1d0418a7
main-points = Pontos principais

# $statement is the title of the statement.
# en: 7d45fa61
main-lead = { $expected ->
        [1] O único membro da aliança indicou o que fez quanto aos compromissos que lhe são dirigidos
       *[other] { $reported } dos { $expected } membros da aliança { $reported ->
            [one] indicou o que fez quanto aos compromissos que lhe são dirigidos
           *[other] indicaram o que fizeram quanto aos compromissos que lhes são dirigidos
        }
    }, de entre os { $commitments } de «{ $statement }». Os membros informam sobre o seu próprio trabalho; ninguém o verificou, salvo quando se indica que um valor foi verificado.
# en: b4c41604
main-lead-protected = Membros da aliança, de entre os { $expected } a quem se perguntou, indicaram o que fizeram quanto aos
    compromissos que lhes são dirigidos, de entre os { $commitments } de «{ $statement }». Os membros informam sobre o seu
    próprio trabalho; ninguém o verificou, salvo quando se indica que um valor foi verificado.

# $rate with its numerator and denominator, $low and $high are shares.
# en: 13f9e522
main-progress = Progressos
# $complete is yes where no answer is missing and none was declined.
# en: 13a00801
main-progress-said = Das respostas sobre compromissos aplicáveis ao membro que respondeu, { $rate } indicam que o
    compromisso foi aplicado ou é mantido. { $complete ->
        [yes] Não falta nenhuma resposta.
       *[no] Se todas as respostas em falta ou recusadas contassem como nada feito, a proporção seria { $low }; se todas
            contassem como feito, { $high }.
    }
# en: c0101c0a
main-progress-none = Não se recebeu nenhuma resposta sobre um compromisso aplicável ao membro que respondeu.
# en: 2dab291d
main-groups = Por grupo
# $groups is a list of the next message.
# en: 428eca06
main-groups-said = Entre as respostas aplicáveis de cada grupo, a proporção de «aplicado» ou «mantido» é { $groups }. Os grupos
    respondem a compromissos diferentes, pelo que as proporções não comparam o seu desempenho.
# $groups is a list of groups that are counted together.
# en: 6e556421
main-group = { $rate } entre { group-names }{ $who ->
        [several] {" "}(contados em conjunto para proteger respostas individuais)
       *[one-group] {""}
    }
# With the article.
# en: f2261d40
group-names = { $who ->
        [several] { $groups }
       *[one-group] os { who-many }
    }
# en: 4aabdc55
main-groups-open = As respostas em falta poderiam inverter a ordem de quaisquer dois deles.
# $ahead and $behind are groups. $others says of how many other pairs the order is certain: all, some or none.
# en: a3a28fed
main-groups-order = Sejam quais forem as respostas em falta, a proporção é mais alta entre { $ahead } do que entre { $behind }; { $others ->
        [all] a ordem de todos os grupos é certa
        [none] nenhuma outra ordem é certa
       *[some] nem todas as outras ordens são certas
    }.
# $ahead and $behind are sections, $whose-ahead and $whose-behind say of whom they are asked. $first is yes where all others
# are surely behind $ahead, $last where all others are surely ahead of $behind, or no; $highest and $lowest are yes where
# no other has such a share, or no.
# en: 5a3efd59
main-order = Proporção mais alta e mais baixa
# en: 52b1c3fc
section-of = compromissos { audience-whom }
# en: de5c6cd9
main-order-said = { $highest ->
        [yes] A secção com a proporção mais alta entre as apresentadas é
       *[no] Entre as secções apresentadas com a proporção mais alta está
    } «{ $ahead }» ({ $whose-ahead }): das suas respostas, { $ahead-rate } indicam «aplicado» ou «mantido»; { $lowest ->
        [yes] a mais baixa é
       *[no] entre as mais baixas está
    } «{ $behind }» ({ $whose-behind }), com { $behind-rate }. As respostas em falta não podem inverter a ordem destas duas{ $first ->
        [yes] { $last ->
            [yes] {", nem pôr outra acima ou abaixo delas"}
           *[no] {"; não é certo se há outra abaixo da mais baixa"}
        }
       *[no] { $last ->
            [yes] {"; não é certo se há outra acima da mais alta"}
           *[no] {"; não é certo se há outras acima ou abaixo delas"}
        }
    }.
# en: bdb3d399
main-order-none = Entre as secções da declaração que têm valor próprio sobre pelo menos { $smallest } respostas, nenhuma está
    seguramente à frente de outra: as respostas em falta poderiam inverter a ordem de quaisquer duas.
# en: b774056e
main-missing = Quem falta
# en: db28f6a8
main-obstacle = Obstáculos
# en: 23848d01
main-obstacle-said = { finding-obstacle }.

# en: 1bc7504b
nobody-reported = { $expected ->
        [0] Não se esperava relatório de nenhum { who-one } neste ciclo.
        [1] O único { who-one } de que se esperava relatório não tinha enviado nenhum que pudesse ser contado quando
            estes valores foram apurados.
       *[other] Nenhum dos { $expected } { who-many } de que se esperava relatório tinha enviado um que pudesse ser
            contado quando estes valores foram apurados.
    }

## Findings: what stands above a figure or a table as its title

# Shares of the answers on commitments that apply.
# en: d25ef801
finding-status = Das respostas aplicáveis, { $completed } indicam aplicado ou mantido, { $under-way } planeado ou em curso,
    { $not-started } não iniciado
# en: 6840f8eb
finding-bounds = { $rate } aplicado ou mantido; com as respostas em falta, algures entre { $low } e { $high }
# $obstacle is the one that most members named; $known is all where the number of every obstacle is public, or some.
# en: 1d0ccf16
finding-obstacle = O obstáculo «{ $obstacle }» foi referido por { $named } { $of ->
        [one] de { $of } membro
       *[other] dos { $of } membros
    } com relatório contado{ $known ->
        [first] , mais do que qualquer outro
        [equal] , e nenhum outro foi referido por mais
        [shown] , o maior número entre os que se podem mostrar
       *[alone] { "" }
    }
# $shown counts commitments, $over those with a share of at least a half, $surely those of which that is sure.
# en: 54015c9a
finding-completion = { $over ->
        [0] Nenhum compromisso chega a metade: em cada um dos { $shown } com valor próprio, menos de metade das respostas
            aplicáveis indica aplicado ou mantido
       *[other] Em { $over } de { $shown } compromissos com valor próprio, pelo menos metade das respostas aplicáveis indica
            aplicado ou mantido{ $surely ->
                [0] { $over ->
                    [1] ; as respostas em falta poderiam alterar esse resultado
                   *[other] ; as respostas em falta poderiam alterar esse resultado em cada um deles
                }
               *[other] ; em { $surely } deles, sejam quais forem as respostas em falta
            }
    }
# $groups is a list of the next message.
# en: 8feb7aea
finding-response = Recebidos relatórios de { $groups }
# en: b3a168e0
finding-response-group = { $reported } { $expected ->
        [one] de { $expected } { who-one }
       *[other] dos { $expected } { who-many }
    }

## Chapter: how far the alliance is

# en: ad56a798
chapter-progress = Até onde chegou a aliança

# en: 6ebd6909
progress-answers = { $applicable ->
        [one] { $applicable } resposta diz respeito a compromissos aplicáveis ao membro que a deu
       *[other] { $applicable } respostas dizem respeito a compromissos aplicáveis ao membro que as deu
    }: { $completed ->
        [0] nenhuma
       *[other] { $completed }
    }{ percent-aside } com «aplicado» ou «mantido», { $in-progress ->
        [0] nenhuma
       *[other] { $in-progress }
    } com «em curso», { $planned ->
        [0] nenhuma
       *[other] { $planned }
    } com «planeado» e { $not-started ->
        [0] nenhuma
       *[other] { $not-started }
    } com «não iniciado». Isto vale para os membros que responderam. Se todos os outros não tivessem feito nada, a proporção de aplicado ou
    mantido seria { $low }; se tivessem feito tudo, { $high }.
# en: d2e283d6
answers-withheld = Nada se publica sobre as respostas: são tão poucas, ou tão parecidas, que até a soma de todas poderia
    revelar o que um membro respondeu ({ $place }). A informação sobre quem apresentou relatório não é afetada.

# en: 5bd257b3
caption-results-of-groups = Respostas por grupo de partes interessadas
# en: 19ca0f96
note-results-of-groups = Todos os compromissos sobre os quais se pergunta a um grupo, incluindo os dirigidos a todos os membros. Os
    grupos unidos por «+» são contados em conjunto.
# en: 022de2ec
caption-audiences = Respostas por destinatários dos compromissos
# en: 1c30624d
note-audiences = Dirigidos: respostas pedidas, ou seja, membros vezes compromissos que lhes são dirigidos. Com resposta:
    respostas recebidas. Aplicáveis: com resposta, exceto «não aplicável» e «não revelado». Cumpridos: aplicado ou
    mantido. Taxa: cumpridos em proporção dos aplicáveis. Mín.–máx.: qual seria a taxa para todos os dirigidos, se quem não
    respondeu não tivesse feito nada, ou tivesse feito tudo.
# $ids is a list of commitments, hardly ever of more than one. $place leads to the chapter on who reported.
# en: 1c848d97
note-derived = { $ids } pede aos membros que informem sobre os progressos. Quem o fez consta do { $place }; trata-se de
    participação, que não entra em nenhuma taxa nem soma de respostas.

## Chapter: how to read the numbers

# en: d3c3a29f
chapter-reading = Como ler os números

# en: 59a2e02d
reading-lead = Os valores contam o que os membros disseram sobre o seu próprio trabalho. São respostas a um questionário, não
    medições, e o silêncio nunca é lido como inação.

# en: 63b38623
caption-scale = A escala de estados
# en: 59b25215
column-status = Estado
# en: e147c97e
column-meaning = O que significa
# en: 0235947e
column-use = Conta como
# $status is the status as data files have it.
# en: 2b8c72ef
status-meaning = { $status ->
        [not_started] Ainda nada foi feito.
        [planned] O trabalho está decidido e calendarizado.
        [in_progress] O trabalho está em andamento. «Ongoing» (contínuo) é lido como em curso.
        [implemented] O compromisso foi aplicado.
        [sustained] Está em vigor e é mantido; para compromissos permanentes.
        [not_applicable] O compromisso não se aplica a este membro.
       *[withheld] O membro prefere não responder.
    }
# en: 67eac8f1
status-use = { $status ->
        [implemented] aplicável, cumprido
        [sustained] aplicável, cumprido
        [not_applicable] apenas com resposta
        [withheld] com resposta; nos limites
       *[other] aplicável
    }
# en: 71ea045c
status-unanswered = Sem resposta
    .meaning = Nenhuma resposta que se pudesse contar. Nunca é lido como não iniciado.
    .use = nos limites

# en: e60740b2
reading-counted = Quem é contado
    .text = Espera-se relatório de todos os membros que pertencem à aliança em { $day }. Cada compromisso é perguntado aos
        membros a que se dirige; o número destes figura nos quadros («dirigidos») e ao lado de cada valor nos dados. Conta-se
        um relatório por membro, o mais recente que pôde ser usado; os relatórios tardios também contam.
# en: 639d5c9d
reading-rate = Taxa
    .text = Respostas de compromisso cumprido (aplicado ou mantido) em proporção das respostas aplicáveis (todas as recebidas,
        exceto «não aplicável» e «não revelado»). Vale para os membros que responderam e aos quais o compromisso se aplica,
        não para os outros.
# en: 1e7d8177
reading-bounds = Mín.–máx.
    .text = Os limites da taxa para todos os membros a que o compromisso pode aplicar-se. Mínimo: a proporção de cumpridos se
        todos os membros que não responderam, ou não quiseram responder, não tivessem feito nada. Máximo: se cada um deles
        tivesse feito tudo. Quanto mais afastados os limites, menos a taxa pode dizer sobre o conjunto dos membros.
# en: 608bd52f
reading-small = Números pequenos
    .text = Uma proporção de menos de { $smallest } é apresentada como contagem («7 de 12»), porque mais uma resposta faria
        variar a percentagem em mais de cinco pontos. As percentagens são arredondadas às unidades; os ficheiros de dados
        têm duas casas decimais.
# $place leads to the method, $regions and $commitments are names of rows that join two.
# en: bb34b7c8
reading-together = Contados em conjunto
    .text = Quando um valor próprio poderia revelar o que um membro respondeu, o grupo, a região, o compromisso ou a secção é
        contado em conjunto com outros: «{ $regions }» é um só valor para todos os membros dessas regiões, e «{ $commitments }»
        um só valor para as respostas a todos esses compromissos. Não pertence a nenhum deles isoladamente. Alguns são
        contados em conjunto por acaso, pelo que isso não mostra que as respostas fossem poucas ou parecidas. Os totais não são
        afetados ({ $place }).
# en: f93c1201
reading-evidence = Comprovativos
    .text = Os membros podem descrever comprovativos ou indicar uma ligação. Salvo quando se indica que um valor foi
        verificado, ninguém os verificou.
# $groups are those whose figures are the same as in the release before, whatever the reason.
# en: 4af01c92
reading-repeated = Valores inalterados
    .text = Os valores relativos a { $groups } são os da publicação { $release }{ $to ->
            [board] , que foi feita para o conselho
           *[public] {""}
        }. Entre publicações, os valores só mudam quando mudou um número de membros suficiente para não se distinguir nenhum.

## Chapter: who reported

# en: e7153c34
chapter-who = Quem apresentou relatório

# en: b3f886eb
who-lead = { $reported } { $expected ->
        [one] de { $expected } membro esperado
       *[other] dos { $expected } membros esperados
    } { $reported ->
        [one] apresentou
       *[other] apresentaram
    } relatório{ percent-aside }, { $on-time ->
        [0] nenhum dentro do prazo.
       *[other] { $on-time } dentro do prazo.
    }
# en: 3af9b7ec
who-lead-all-on-time = { $reported } { $expected ->
        [one] de { $expected } membro esperado
       *[other] dos { $expected } membros esperados
    } { $reported ->
        [one] apresentou
       *[other] apresentaram
    } relatório{ percent-aside }, { $expected ->
        [1] dentro do prazo.
       *[other] todos dentro do prazo.
    }
# en: e4dc1e3c
who-lead-no-time = { $reported } { $expected ->
        [one] de { $expected } membro esperado
       *[other] dos { $expected } membros esperados
    } { $reported ->
        [one] apresentou
       *[other] apresentaram
    } relatório{ percent-aside }.
# en: f115a4cf
who-lead-protected = Neste ciclo, a informação sobre quem apresentou relatório é protegida como uma resposta. Os valores que a
    poderiam revelar são reservados.
# en: 3866357a
who-counted = Considera-se que um membro apresentou relatório quando foi aceite um envio seu, quer todas as respostas nele
    contidas pudessem ser usadas, quer não. Um relatório está no prazo quando a data de envio que ele próprio indica não é
    posterior ao prazo; um relatório sem data não conta como estando no prazo. A taxa de resposta é a proporção de todos os
    membros de que se esperava relatório.
# en: 3631bd3a
caption-groups = Membros que apresentaram relatório, por grupo de partes interessadas
# en: 8cee4b8e
caption-regions = Membros que apresentaram relatório, por região
# $complete is yes where every member reported.
# en: fc650687
who-caution = { $complete ->
        [yes] { participants-where }
       *[no] Os membros que apresentaram relatório não foram escolhidos ao acaso. Quando poucos membros de um grupo ou de
            uma região o fizeram, os restantes valores falam por esses poucos. { participants-where }
    }
# en: ddf088f7
regions-one-only = Todos os membros de que se esperava relatório são contados na mesma região: { $region }.
# en: 4f70dea8
heading-missing = Quem falta, e o que isso poderia alterar
# en: 1c5db3a4
missing-none = Não falta nenhum membro: todos os membros esperados apresentaram relatório.
# en: c15a3ae0
missing-members = { $missing ->
        [one] { $missing } dos { $expected } membros esperados não tem relatório contado
       *[other] { $missing } dos { $expected } membros esperados não têm relatório contado
    }{ percent-aside }.
# $groups is a list of the next message.
# en: ae0ac4cf
missing-by-group = { $missing } dos { $expected } membros esperados { $missing ->
        [one] não tem
       *[other] não têm
    } relatório contado{ percent-aside }: { $groups }.
# en: 3209ec63
missing-of-group = { $missing } { $expected ->
        [one] de { $expected } { who-one }
       *[other] dos { $expected } { who-many }
    }
# $rate, $low and $high are shares with their numerators and denominators.
# en: 18aa910a
movable-nothing = Foram dadas todas as respostas pedidas: não falta nada que pudesse alterar uma proporção.
# en: e04be1a1
movable-all = Das { $addressed } respostas pedidas, { $silent ->
        [0] nenhuma falta ou foi recusada
        [one] { $silent } falta ou foi recusada
       *[other] { $silent } faltam ou foram recusadas
    }{ percent-aside }. Das respostas aplicáveis, { $rate } indicaram «aplicado» ou «mantido»; a proporção no conjunto daqueles
    a que os compromissos podem aplicar-se situa-se entre { $low }, se quem não respondeu não tivesse feito nada, e { $high },
    se tivesse feito tudo.
# en: 6c2c0da5
movable-audience = Nos compromissos { audience-whom }, das respostas aplicáveis, { $rate } indicaram «aplicado» ou «mantido»; se
    quem não respondeu não tivesse feito nada, a proporção seria { $low }, e se tivesse feito tudo, { $high }.
# en: c5f134fe
movable-most = As respostas em falta pesam mais nos compromissos { audience-whom }: { $rate } indicaram «aplicado» ou «mantido»,
    e no conjunto de todos a proporção pode ir de { $low } a { $high }.
# en: efab1c0d
movable-least = Pesam menos nos compromissos { audience-whom }: { $rate } indicaram-no, e no conjunto de todos a proporção situa-se
    entre { $low } e { $high }.
# $participants says where their names are: hidden, none, in-file, or in $annex.
# en: 15240a46
participants-where = { $participants ->
        [hidden] Neste ciclo não se publica quais os membros que apresentaram relatório.
        [none] Não tinha sido contado nenhum relatório quando estes valores foram apurados.
        [in-file] Os membros que apresentaram relatório constam dos dados publicados com este relatório, no ficheiro
            data/participants.csv.
       *[in-annex] O { $annex } enumera os membros que apresentaram relatório; todos os outros que figuram em
            data/expected-members.csv não o fizeram.
    }

## Chapters: the commitments of an audience

# en: 6a1aecb6
chapter-audience = Compromissos { audience-whom }

# en: 10138f93
audience-asked = { $commitments ->
        [one] { $commitments } compromisso
       *[other] { $commitments } compromissos
    }{ $sections ->
        [0] {""}
        [1] {""}
       *[other] {" "}em { $sections } secções
    } { $commitments ->
        [one] dirige-se
       *[other] dirigem-se
    } { $who ->
        [all] a todos os membros
       *[some] aos { who-many }
    }.
# en: d09914a7
audience-lead = { audience-asked } { $expected ->
        [1] O único { who-one } de que se esperava relatório apresentou-o.
       *[other] { $reported } dos { $expected } { who-many } de que se esperava relatório { $reported ->
            [one] apresentou-o
           *[other] apresentaram-no
        }{ percent-aside }.
    }
# $rate, $low and $high are percentages, $rate with its numerator and denominator; or counts where they are of few.
# en: 9585a7fc
audience-answers = De { $addressed ->
        [one] { $addressed } resposta pedida
       *[other] { $addressed } respostas pedidas
    }, { $reported ->
        [one] foi recebida { $reported }
       *[other] foram recebidas { $reported }
    }: { $not-started ->
        [0] nenhuma
       *[other] { $not-started }
    } com «não iniciado», { $planned ->
        [0] nenhuma
       *[other] { $planned }
    } com «planeado», { $in-progress ->
        [0] nenhuma
       *[other] { $in-progress }
    } com «em curso», { $implemented ->
        [0] nenhuma
       *[other] { $implemented }
    } com «aplicado» e { $sustained ->
        [0] nenhuma
       *[other] { $sustained }
    } com «mantido»; { $not-applicable ->
        [0] nenhuma
       *[other] { $not-applicable }
    } com a indicação de que o compromisso não se aplica e { $withheld ->
        [0] nenhuma
       *[other] { $withheld }
    } em que o membro preferiu não revelar a resposta. Assim, das respostas sobre compromissos aplicáveis, { $rate } indicaram
    «aplicado» ou «mantido». Isto vale para os { who-many } que responderam: se todos os outros não tivessem feito nada, a
    proporção seria { $low }, e se tivessem feito tudo, { $high } (de { $possible }).
# The answers of an audience have no figure of their own. $codes is a list of audiences, $groups one of groups, as data
# files join them.
# en: bff2ba50
audience-together = As respostas{ $groups ->
        [All] {""}
       *[some] {" "}({ $groups })
    } aos compromissos { $codes } são contadas em conjunto, para que nenhuma resposta individual possa ser deduzida; para estes
    compromissos isoladamente não há valor ({ $place }).
# en: afba07ba
heading-sections = Progressos por secção
# en: 6705f3f1
heading-commitments = Progressos por compromisso
# en: 8c43f219
heading-furthest = Mais avançados
# en: 12edc730
heading-furthest-to-go = Com mais caminho a percorrer
# en: f58c90fa
heading-what-was-said = O que os membros disseram

# $title is what the commitments of an audience are called.
# en: 995c0e01
caption-sections = { $title }: respostas por secção
# en: c2485ee9
note-sections = Taxa: cumpridos em proporção dos aplicáveis; é uma contagem quando há menos de { $smallest } aplicáveis.
    Mín.–máx.: se quem não respondeu não tivesse feito nada, ou tivesse feito tudo. O { $place } explica os termos.

# $together is some where commitments of this chapter are counted together and therefore not listed, or none.
# en: f81a923e
commitments-lead = Ao lado de cada compromisso: dos { who-many } que responderam e aos quais se aplica, quantos indicaram que
    já o aplicaram ou que o mantêm.{ $together ->
        [none] {""}
       *[some] {" "}Os compromissos contados em conjunto com outros não são enumerados.
    }
# en: ffba1620
commitments-no-order = As respostas em falta, ou contadas em conjunto, poderiam alterar qual é o primeiro ou o último compromisso,
    pelo que não se indica nenhuma ordem.
# en: 50e37e16
commitment-figure = { $completed ->
        [0] nenhum
       *[other] { $completed }
    } { $applicable ->
        [one] de { $applicable } { who-one }
       *[other] dos { $applicable } { who-many }
    }{ percent-aside }

## Chapter: frameworks and lenses

# en: 7062477f
chapter-frameworks = Por quadro de referência
# en: 3ad5400a
frameworks-lead = Alguns compromissos mencionam um tratado, um quadro de referência ou uma iniciativa. Aqui, as mesmas respostas são
    contadas segundo aquilo que mencionam, e através de outros quadros de referência usados neste domínio. Não dizem quem é
    parte num tratado nem quem o cumpre: apenas o que se respondeu sobre estes compromissos.
# en: 693ef00b
caption-frameworks = Respostas aos compromissos que mencionam cada instrumento
# en: 0ec71910
column-framework = Instrumento
# $source is the document that a lens comes from, $note whose reading it is.
# en: 6b8d3c3d
lens-about = { $source } (situação em { $day }). { $note }
# $lens is the name of a framework.
# en: 44f0f844
caption-lens = Respostas segundo as partes de «{ $lens }»: uma correspondência editorial
# en: 51be9b3d
column-part = Parte
# $parts is a list of parts on which no commitment bears; $unmet is some, or none.
# en: 8024e80a
note-lens = Somas dos compromissos mencionados; um compromisso pode contar em várias partes.{ $unmet ->
        [none] {""}
       *[some] {" "}Nenhum compromisso diz respeito a estas partes: { $parts }.
    }

## Chapter: regions

# en: 24c8f9a8
chapter-regions = Regiões

# en: 708fc9af
regions-lead = Os membros são contados em { $regions ->
        [one] { $regions } região
       *[other] { $regions } regiões
    } (classificação: { $scheme }); um membro que atua em todo o mundo, ou que não tem país, é contado como «Mundial».
# en: 8f9276b7
regions-caution = Estes valores não permitem saber por que razão as regiões diferem: elas distinguem-se pelo número de membros,
    pelos grupos a que pertencem e por quantos apresentaram relatório. Os valores descrevem as respostas recebidas e não são
    uma comparação de desempenho.
# Shares of members that reported, with numerators and denominators. $least is the smallest number of members expected
# in a region that is compared.
# $alike is yes where the two shares are the same in whole per cent, or no.
# en: 8ad3ecf6
regions-response = { $alike ->
        [yes] Nas regiões em que se esperava relatório de pelo menos { $least } membros, a proporção de membros que o
            apresentaram é quase a mesma: de { $low } na região { $low-region } a { $high } na região { $high-region }.
       *[no] Entre as regiões em que se esperava relatório de pelo menos { $least } membros, a região { $high-region } tem a maior
            proporção de membros que o apresentaram, { $high }, e a região { $low-region } a menor, { $low }.
    }
# en: 1c8c0600
regions-nothing-to-compare = Não há nada a comparar por região: os valores dos capítulos anteriores são os desta região.
# $place leads to the method.
# en: 63bdd20d
regions-joined = Quando as respostas de uma região poderiam revelar o que um membro respondeu, e noutros casos por acaso, as regiões
    são contadas em conjunto: um só valor representa os membros de todas elas, e de nenhuma isoladamente ({ $place }). Os nomes
    unidos por «+» indicam quais. As regiões contadas em conjunto variam de um compromisso para outro, pelo que os valores de
    uma região sobre dois compromissos podem referir-se a membros diferentes.
# $most is how many members are expected in the largest cell.
# en: 2405d5de
regions-withheld = Em cada região espera-se relatório, no máximo, de { $most ->
        [one] { $most } membro
       *[other] { $most } membros
    } do mesmo grupo de partes interessadas. Um valor sobre os progressos de tão poucos membros, ou de membros que respondem todos
    o mesmo, poderia revelar o que um deles respondeu. Por isso, neste ciclo, as regiões são contadas em conjunto em todos os
    valores sobre progressos.
# en: b470fc20
regions-participation = A informação sobre quem apresentou relatório é pública. O quadro mostra de quem vêm as respostas.
# $groups are those whose late reports are counted together only.
# en: 13f771aa
late-together = Os relatórios dos grupos { $groups } recebidos depois da primeira publicação só são contados nos valores destes
    grupos em conjunto. Nos valores de cada um deles, e do que só a ele se pergunta, as suas respostas figuram entre as que
    faltam.
# en: d67d587f
regions-late = Os relatórios recebidos depois da primeira publicação são contados nos totais de todas as regiões e nas linhas
    «Relatórios tardios» (nos dados, Late reports); as linhas de cada região ficam como foram publicadas. Assim, as regiões e
    os relatórios tardios perfazem, em conjunto, o total.
# en: 08840f61
regions-data = O que se pode publicar sobre cada compromisso, por grupo e por região, está nos dados publicados com este relatório,
    no ficheiro data/aggregates.csv; data/regions.csv e data/commitments.csv indicam com que nomes lá figuram cada região e
    cada compromisso.

# en: 54de88a6
caption-participation = Membros que apresentaram relatório, por região e grupo de partes interessadas
# en: b9b24a8f
note-participation = Membros que apresentaram relatório, de entre os esperados. [z]: não se espera relatório de nenhum membro deste
    grupo nesta região.
# en: c1dfc307
caption-regions-alone = Compromissos em que uma região tem valor próprio, por grupo de partes interessadas
# en: 62bc699f
note-regions-alone = De entre os compromissos a que os membros do grupo na região podem ter respondido, incluindo os dirigidos a todos
    os membros. Em todos os outros, a região é contada em conjunto com outras, ou apenas no total. [z]: não se espera
    relatório de nenhum membro deste grupo nesta região, ou nenhum respondeu.
# en: a8797af1
caption-regions-together = Regiões contadas em conjunto, e em que compromissos
# en: 673263ec
note-regions-together = Os seus valores estão em data/aggregates.csv. Os compromissos unidos por «+» também são contados em conjunto.
# en: 0a481266
note-region-results = A letra é aquela com que começam os códigos dos compromissos.
# en: 7d05f369
caption-region-results = Respostas por região, quando se pode mostrar mais do que o total

## Chapter: what changed. $previous and $cycle are years.

# en: e16ff4ae
chapter-change = O que mudou desde { $previous }

# $compared counts the members with a counted report in both cycles.
# en: 86ba20e8
change-lead = { $compared ->
        [0] Nenhum membro tem relatório contado tanto em { $previous } como agora.
        [one] Este capítulo compara o que disse { $compared } membro em { $previous } com o que diz agora: o que tem
            relatório contado nos dois ciclos.
       *[other] Este capítulo compara o que { $compared } membros disseram em { $previous } com o que dizem agora: os que
            têm relatório contado nos dois ciclos.
    }
# en: d22ff518
change-lead-protected = Este capítulo compara o que os membros com relatório contado nos dois ciclos disseram em
    { $previous } com o que dizem agora.
# en: 6ff24863
change-break = No ciclo de { $previous }, os membros informaram sobre outros compromissos, pelo que não se pode comparar o que disseram
    então com o que dizem agora. A série recomeça; nos dados, todos os valores sobre compromissos têm a marca [b].
# en: d0f04679
change-like-for-like = Compara-se o comparável: uma resposta só entra nesta comparação se o mesmo membro, no mesmo grupo de partes
    interessadas, respondeu ao mesmo compromisso nos dois ciclos. A apresentação de relatórios não é comparada. Os outros
    capítulos mostram todos os membros que agora apresentaram relatório; uma diferença entre eles e o último relatório pode
    dever-se a quem o apresentou e, por isso, não é lida como mudança.
# $rate-before and $rate are shares of the answers on commitments that applied then, and that apply now, with their
# numerators and denominators.
# en: 90253910
change-all = Em { $previous }, das respostas aplicáveis, { $rate-before } indicavam «aplicado» ou «mantido»; das respostas dos mesmos
    membros aos mesmos compromissos, { $rate } indicam-no agora.
# $groups is a list of the next message.
# en: ff5b5209
change-groups = De { $previous } até agora, a proporção passou { $groups }.
# en: 472099c6
change-group = de { $rate-before } para { $rate } entre os { who-many }
# en: 76a62def
change-audience = Nos compromissos { audience-whom }: em { $previous }, das respostas aplicáveis, { $rate-before } indicavam «aplicado»
    ou «mantido»; das respostas dos mesmos membros aos mesmos compromissos, { $rate } indicam-no agora.
# en: cfa4b43b
change-nothing-shown = Não se pode publicar, para secções inteiras, um antes e um depois dos mesmos membros: ao lado das respostas
    comparáveis há algumas que não o são, e a diferença iria revelá-las.
# $rows is how many commitments have a figure.
# en: 6059ea93
change-some-shown = Pode publicar-se para { $rows ->
        [one] { $rows } compromisso
       *[other] { $rows } compromissos
    } de um grupo de partes interessadas.

# en: 75ef17d9
caption-change-finer = Respostas comparadas com o ciclo anterior, por compromisso e grupo de partes interessadas
# en: 51eeda82
caption-change = Respostas comparadas com o ciclo anterior, por grupo e por secção
# en: 627df200
column-compared = Comparados
# en: dba92d79
column-completed-in = Cumpridos em { $year }
# A section, or one stakeholder group of it, by the section's code.
# en: 14ee9649
row-section = { $code }: { $title }
# en: 4a0a3fa0
note-change = As contagens são de respostas. Cumpridos: aplicado ou mantido, entre as respostas comparadas sobre compromissos aplicáveis.
# $rows is a list of rows.
# en: bd969cbe
note-change-withheld = Reservado para proteger a confidencialidade ([c]): { $rows }.

## Chapter: evidence and obstacles

# en: 9cf2ab5a
chapter-behind = Comprovativos e obstáculos
# en: c7f0b87a
behind-lead = { $completed ->
        [one] De { $completed } resposta
       *[other] Das { $completed } respostas
    } com «aplicado» ou «mantido», { $with-evidence ->
        [0] nenhuma vinha acompanhada
        [one] { $with-evidence }{ percent-aside } vinha acompanhada
       *[other] { $with-evidence }{ percent-aside } vinham acompanhadas
    } de comprovativos. { $verified ->
        [0] O secretariado não verificou nenhum deles.
       *[other] O secretariado verificou os comprovativos de { $verified } delas.
    }
# en: b3067325
behind-lead-none-completed = Nenhuma resposta indicou «aplicado» ou «mantido», pelo que não há nada a comprovar.
# en: 70f05a8f
behind-lead-withheld = Não se pode publicar quantas respostas vinham acompanhadas de comprovativos ([c]): isso poderia revelar o que
    alguns membros fizeram, ou foi omitido por acaso.
# en: 1fa5cd6d
caption-evidence = Comprovativos das respostas com «aplicado» ou «mantido»
# en: 7a53c362
column-with-evidence = Com comprovativos
# en: d04c5a89
column-share = Proporção
# en: 0e0995e4
column-verified = Verificados
# en: 2f003032
note-evidence = Comprovativos: descritos pelo membro, ou indicados com uma ligação. Proporção: com comprovativos, em relação aos
    cumpridos. Verificados: o secretariado consultou os comprovativos e eles confirmam-se. Ninguém verifica os restantes.

# en: df386e59
heading-obstacles = O que, segundo os membros, dificulta o trabalho
# en: f166aa77
obstacles-lead = { $named } { $of ->
        [one] de { $of } membro
       *[other] dos { $of } membros
    } com relatório contado{ percent-aside } { $named ->
        [one] referiu
       *[other] referiram
    } um obstáculo ao lado de pelo menos uma resposta. Um membro pode referir vários, um ao lado de cada resposta; quem não refere
    nenhum pode, ainda assim, encontrar alguns.
# en: 61140dad
obstacles-withheld = O número de membros que referiram um obstáculo é reservado ([c]), tal como qualquer contagem de poucos membros, de
    quase todos ou de nenhum.
# en: 78519857
caption-obstacles = Membros que referiram um obstáculo, dos mais aos menos referidos
# en: 10648557
column-obstacle = Obstáculo
# en: 807d5d49
note-obstacles-withheld = { $rows ->
        [one] Para { $rows } outro obstáculo da lista, o número é reservado ([c]).
       *[other] Para { $rows } outros obstáculos da lista, o número é reservado ([c]).
    } É de muito poucos membros, de quase todos ou de nenhum; não se diz qual dos casos.

## Reminders: messages of the secretariat to members. $when is before, today or after (of the deadline); $days counts the
## days between.

# en: 70ab94ff
remind-greeting = Para { $member } ({ $id })
# en: 058c2d06
remind-silent = Ainda não recebemos o seu relatório de progressos para «{ $title }». { $when ->
        [before] O prazo termina em { $deadline }, dentro de { $days ->
            [one] { $days } dia
           *[other] { $days } dias
        }.
        [today] O prazo termina hoje, { $deadline }.
       *[after] O prazo terminou em { $deadline }; o seu relatório ainda conta, como relatório tardio.
    } O seu livro de trabalho segue em anexo. Um relatório conta seja qual for o seu conteúdo: «Não iniciado» também é uma
    resposta.
# en: 8b799a8a
remind-silent-subject = { $title }: falta o seu relatório
# en: 033711ee
remind-rejected = Recebemos um envio seu para «{ $title }», mas nada nele pôde ser usado: { $files }. O que se encontrou, e o que fazer:
# en: 4ea91d21
remind-rejected-subject = { $title }: não foi possível ler o seu relatório
# en: 65dc1513
remind-to-mend = O seu relatório para «{ $title }» conta, mas algumas das respostas não puderam ser usadas. O que se encontrou, e o que fazer:
# en: 8926d8bb
remind-to-mend-subject = { $title }: há respostas por corrigir
# en: 1e9af12b
remind-more = { $more ->
        [one] e mais { $more }, no ficheiro em anexo
       *[other] e mais { $more }, no ficheiro em anexo
    }
# en: aa7b1c06
remind-close = Pedimos que envie o livro de trabalho { $when ->
        [after] logo que possível
       *[other] até { $deadline }
    }{ $standing ->
        [silent] .
       *[other] , com um número de versão superior ao do anterior.
    }
# $fault and $fix are sentences of the rule, without their full stops.
# en: 29e25bb2
remind-finding = { $place }: { $fault } (encontrado: { $found }). A fazer: { $fix }.
# en: 74be9e1c
remind-sender = { $publisher }

## Chapter: quality of the data

# en: 6e8c7c09
chapter-quality = Qualidade dos dados

# en: 35c79cef
quality-checked = Todos os envios foram verificados segundo as mesmas regras. O que uma regra encontrou foi comunicado ao membro, com
    o respetivo lugar no livro de trabalho e uma forma de o corrigir.
# en: ea4dc5b7
quality-lead = { quality-checked } { $counted ->
        [one] { $counted } membro tem um envio que é contado.
       *[other] { $counted } membros têm um envio que é contado.
    }
# en: 406a45d3
quality-severities = Um erro significa que uma resposta, ou um envio inteiro, foi excluído; uma resposta excluída conta como sem
    resposta. Um aviso significa que a resposta foi usada, mas alterada ou com dúvidas. Uma nota não alterou nada.
# en: aad98bd8
quality-nothing-counted = Não há nenhum envio contado, pelo que nada há a comunicar sobre a qualidade das respostas.
# en: 7ae8137c
caption-quality = Membros cujo envio tem pelo menos uma ocorrência deste tipo
# en: 8ff8c10b
column-found = O que se encontrou
# en: 68bcdd4b
column-members = Membros
# en: 84de4aa5
quality-left-out = Pelo menos uma resposta foi excluída por causa de um erro.
# en: 17a5b321
severity-error = Erro
# en: 33cdc6e0
severity-warning = Aviso
# en: 53219a80
severity-note = Nota
# en: c4393c12
note-quality = Membros cujo envio contado tem pelo menos uma ocorrência deste tipo, de entre todos os membros com envio contado. As
    regras que olham para o conteúdo das respostas não são contadas; o ficheiro data/rules.csv contém todas as regras.
# $shown is some where the number of other rules is shown, or none.
# en: 4a29f993
note-quality-withheld = { $shown ->
        [none] Para todas as regras, o número é reservado ([c]).
       *[some] { $rows ->
            [one] Para { $rows } outra regra, o número é reservado ([c]).
           *[other] Para { $rows } outras regras, o número é reservado ([c]).
        }
    } É de muito poucos membros, de quase todos ou de nenhum; não se diz qual dos casos.

## Annex: results

# en: 7586e132
annex-results = Resultados por compromisso
# en: 7299aabd
results-lead = Num compromisso isolado, «dirigidos» e «com resposta» contam membros; quando vários são contados em conjunto, contam
    respostas. Aplicáveis: respostas exceto «não aplicável» e «não revelado». Taxa: cumpridos (aplicado ou mantido) em proporção
    dos aplicáveis; é uma contagem quando há menos de { $smallest } aplicáveis. Mín.–máx.: a mesma proporção no conjunto dos
    destinatários a que o compromisso pode aplicar-se, se quem não respondeu não tivesse feito nada, ou tivesse feito tudo.
# en: a3ba43f9
caption-commitments = { $title }: respostas por compromisso
# What is counted together. $place leads to the method.
# en: 335c3b02
heading-together = O que é contado em conjunto
# en: 4faf85b0
together-lead = Várias destas secções e compromissos partilham um só valor, para que nenhuma resposta individual possa ser deduzida.
    Alguns são contados em conjunto por acaso ({ $place }).
# en: f343d1de
caption-codes-together = Secções e compromissos contados em conjunto
# en: 6fc0c856
column-together = Contados em conjunto
# $id and $of are commitments.
# en: 9211245c
commitment-alias = { $id } repete a frase de { $of } e é aí contado.

## Annex: method

# en: 11069c31
annex-method = Método

# en: f290f648
heading-measures = Medidas
# en: 0f6787c5
measure-expected = Esperados
    .text = membros cuja adesão começou na data de referência ou antes e ainda não tinha terminado nessa data
# en: 4b1b349a
measure-addressed = Dirigidos
    .text = membros esperados × compromissos que se dirigem ao seu grupo de partes interessadas
# en: fb3c865e
measure-reported = Com resposta
    .text = pares dirigidos com uma resposta contada: não iniciado + planeado + em curso + aplicado + mantido +
        não aplicável + não revelado
# en: 1fb8044a
measure-unanswered = Sem resposta
    .text = dirigidos − com resposta
# en: 621efb9d
measure-applicable = Aplicáveis
    .text = com resposta − não aplicável − não revelado
# en: d85b37bc
measure-completed = Cumpridos
    .text = aplicado + mantido
# en: 69ae647f
measure-rate = Taxa
    .text = cumpridos ÷ aplicáveis
# en: 406572f8
measure-low = Mínimo
    .text = cumpridos ÷ (aplicáveis + não revelado + sem resposta)
# en: 2121a3c6
measure-high = Máximo
    .text = (cumpridos + não revelado + sem resposta) ÷ (aplicáveis + não revelado + sem resposta)
# en: 17e4d49f
measures-note = A taxa de resposta é igual aos envios aceites ÷ membros esperados. Nenhum valor é ponderado, imputado ou ajustado
    pela não resposta; as percentagens de conclusão que os membros indicam servem apenas para verificações e não entram em nenhum
    valor. Duas linhas de um livro de trabalho sobre o mesmo compromisso que não coincidam contam como sem resposta até que o
    membro ou o secretariado diga qual é a válida. As taxas são arredondadas a partir da fração exata, com as metades para cima.

# en: 1e7976c2
heading-disclosure = Controlo da divulgação
# en: ba811948
disclosure-threat = A ameaça
    .text = Prometeu-se aos membros que as respostas individuais não são divulgadas fora do secretariado. A lista de membros é
        pública, pelo que qualquer leitor pode saber exatamente quem está por detrás de um valor; os membros conhecem as suas
        próprias respostas; os valores podem ser subtraídos uns aos outros; e o que é reservado, por um método que é público,
        também é um indício. As contagens pequenas não são o único perigo: quando todos os membros de uma célula deram a mesma
        resposta, o seu valor revela-a, por muitos que sejam.
# en: ec8af683
disclosure-blocks = Blocos
    .text = A célula elementar é um grupo de partes interessadas, numa região, sobre um compromisso. Sobre as respostas só se
        publicam somas de blocos de tais células, e somas de blocos inteiros; as contagens de comprovativos, obstáculos e erros
        têm regras próprias, indicadas abaixo. Um bloco é um conjunto de regiões por um conjunto de compromissos, de um grupo ou
        de vários contados em conjunto. Os blocos formam uma partição: cada resposta está exatamente num deles. As somas de
        blocos não contêm informação que os blocos não contenham, pelo que não é preciso reservar nenhuma outra célula para
        proteger uma delas, nenhuma contagem é arredondada e não se acrescenta ruído: as contagens publicadas são exatas.
# $threshold is a setting, 5 as a rule; $coalition is how many members may put their answers together, 1 or 2.
# en: d3ca4b0c
disclosure-primary = Supressão primária
    .text = Um membro contribui para um bloco com qualquer resposta que nele tenha; «não aplicável» e «não revelado» são respostas
        e contam como não cumpridas. Uma coligação é um número de membros que juntam as suas próprias respostas. Um bloco só é
        admissível se para ele { $threshold ->
            [one] contribuir pelo menos { $threshold } membro
           *[other] contribuírem pelo menos { $threshold } membros
        } e se, mesmo para uma coligação de { $coalition ->
            [one] { $coalition } membro contribuinte
           *[other] { $coalition } membros contribuintes
        } que retire as suas próprias respostas, o que resta não for todo do mesmo estado, nem todo cumprido, nem todo não
        cumprido. Um bloco vazio é admissível. A regra lê as somas e as dimensões que são publicadas, e nada mais. Exclui a
        certeza; não exclui que uma resposta seja provável.
# en: 45047b47
disclosure-drawing = Uma partição tirada à sorte
    .text = Uma partição escolhida por ser a menos custosa, ou a mais pormenorizada, revela alguma coisa: quem conhece o método pode
        perguntar que respostas teriam levado a ela. Aqui, a partição é tirada à sorte entre todas as admissíveis, passo a passo e
        sem probabilidades iguais: os grupos são unidos em conjuntos; os destinatários, e depois as secções, em sequências de
        vizinhos; os compromissos das secções que ficam juntas, em conjuntos; e as regiões de cada um desses conjuntos de
        compromissos, em conjuntos. A probabilidade de cada união depende de números que são públicos (membros, respostas, totais),
        pelo que qualquer quadro de respostas com as somas publicadas poderia ter levado à mesma publicação. Poderia tê-lo feito
        com outra probabilidade, porque as outras partições admissíveis dependem do quadro. As probabilidades são fixadas de
        modo que isto diga pouco: unir uma região ou um compromisso é pouco mais provável onde, isoladamente, não teria passado, e
        o teste abaixo diz quanto resta. Onde duas células têm dimensão semelhante, uma pode ficar isolada e a outra unida a uma
        terceira. O sorteio depende de uma chave secreta do secretariado, pelo que pode ser repetido aí e em mais nenhum lugar.
# en: 625b55dd
disclosure-totals = Totais e linhas unidas
    .text = As linhas que abrangem vários compromissos (secções, destinatários, todos), regiões ou grupos são publicadas sempre que
        sejam somas de blocos inteiros. O total de todas as respostas é-o sempre; também o são os de um grupo, de um conjunto de
        destinatários ou de uma secção, salvo se o sorteio os unir a outro. Quando os blocos subjacentes a uma linha unem regiões
        ou compromissos, a linha tem os seus nomes («{ $regions }», «{ $commitments }»); quando as partes de uma soma unem regiões
        diferentes, as suas linhas unem-nas todas. Um quadro de referência cujos compromissos estão unidos a outros não tem linha.
# en: e4738bcb
disclosure-groups = Grupos
    .text = Um grupo cujas respostas são muito poucas, ou muito parecidas, é contado em conjunto com outros, pelo mesmo sorteio:
        «{ $together }» é então um só valor para os membros de ambos, e grupos que passariam isoladamente são unidos por acaso.
        O total de todos os grupos mantém-se. Se até a soma de todas as respostas não cumprir a regra, nada se publica sobre as
        respostas.
# en: c88ff875
disclosure-evidence = Comprovativos e pontualidade
    .text = O número de respostas acompanhadas de comprovativos, verificadas ou dadas no prazo é publicado para conjuntos inteiros de
        destinatários e para todos os compromissos, em todas as regiões, quando cumpre a mesma regra em cada conjunto de
        destinatários de um grupo; também aqui se omitem por acaso alguns que a cumprem. Depois de uma publicação, fica como foi
        publicado.
# en: fdd6803b
disclosure-quality = Qualidade e obstáculos
    .text = As contagens de membros nos capítulos sobre comprovativos, obstáculos e qualidade só são publicadas quando há membros
        suficientes contados e membros suficientes não contados. A lista do que se conta é fixa, e uma contagem de nenhum é
        reservada como uma de poucos. O estado que os membros indicaram não faz parte dela.
# en: bd07dd65
disclosure-releases = Publicações posteriores
    .text = A partição fica fixada na primeira publicação. Os relatórios que chegam depois são publicados em blocos próprios, para
        todas as regiões em conjunto, logo que esses blocos sejam admissíveis por si, em grupos e compromissos segundo o mesmo
        sorteio: os totais aumentam, as linhas das regiões mantêm-se e uma linha «Relatórios tardios» (nos dados, Late reports)
        perfaz a diferença. Uma correção é publicada quando as respostas que mudaram no seu bloco são admissíveis por si, antes e
        depois da mudança; caso contrário, os valores mantêm-se até ao ciclo seguinte. Não se mostra que um relatório ou uma
        correção está à espera.
# en: ff6117bd
disclosure-before = Comparação com o ciclo anterior
    .text = O painel são os membros esperados nos dois ciclos no mesmo grupo de partes interessadas; os seus valores contam as
        respostas aos compromissos a que responderam em ambos. Um bloco só é dividido entre painel e outros quando as duas partes
        são admissíveis, ou uma delas está vazia. O antes e o depois são publicados para todas as regiões, como cumprido ou não,
        quando os blocos do painel estão assim divididos nos dois ciclos. Não se publica como mudaram as respostas individuais.
# en: 351325ed
disclosure-participation = Participação
    .text = { $participants ->
            [hidden] Neste ciclo, a informação sobre quem apresentou relatório é protegida. As taxas de resposta, e o
                compromisso que a própria apresentação do relatório cumpre, obedecem às mesmas regras que as respostas, e
                todos os valores ficam como na primeira publicação.
           *[listed] Neste ciclo, é pública a informação sobre quem apresentou relatório e, com ela, se o fez no prazo. Por isso, as
                taxas de resposta, e o compromisso que a própria apresentação do relatório cumpre, são publicados na íntegra e
                considerados conhecidos do leitor. Não entram em nenhuma soma de respostas. Também se considera conhecido a que
                compromissos um membro respondeu: não se protege o facto de ter deixado algum sem resposta.
        }
# en: 5ddd10e2
disclosure-audit = Auditoria
    .text = Antes de qualquer publicação, os ficheiros gravados são lidos de novo, sem ter em conta o modo como a partição foi
        sorteada. A auditoria confirma que cada linha é uma soma de blocos inteiros, que os blocos não se sobrepõem e contêm, em
        conjunto, todas as respostas, que cada um é admissível, que de todas as linhas juntas não se pode deduzir mais do que os
        blocos, e que a partição é a das publicações anteriores. Um relatório que não passe não é publicado. Os valores sobre
        qualidade e o texto deste relatório baseiam-se nos mesmos ficheiros auditados.
# en: d066d7ad
disclosure-origins = Origens
    .text = Cada valor sobre os membros ou as suas respostas nas frases deste relatório é o de uma célula dos dados publicados, ou
        compõe-se de várias dessas células; o ficheiro data/figures-in-text.csv identifica-as.
# en: 8b307ce2
disclosure-literature = Bibliografia
    .text = Hundepool et al., Statistical Disclosure Control (2012), o manual sobre supressão primária e divulgação de grupo;
        Wong, Fu, Wang e Pei, Minimality attack in privacy preserving data publishing (VLDB 2007), sobre o que a escolha de um
        método revela; Kenthapadi, Mishra e Nissim, Simulatable auditing (PODS 2005), sobre escolhas que se podem fazer só com
        números públicos; o pacote de R GaussSuppression, de Langsrud e Lupp, cuja função SuppressKDisclosure protege contra
        coligações como aqui a regra primária.

# en: d8d084aa
heading-attack = Teste por ataque
# en: d93cd8af
attack-lead = O método e o programa são públicos, pelo que se pode testar o que os ficheiros publicados revelam. Um programa separado,
    que não partilha código com o que produziu este relatório, faz o papel de um intruso que tem todos os ficheiros públicos, a
    lista de membros, os compromissos a que cada um respondeu e todo o método; faltam-lhe a chave do secretariado e as
    respostas. Atacou ciclos fictícios, cujas respostas são conhecidas. Resolveu as equações que estão por detrás dos quadros, as de
    todas as publicações e as dos dois ciclos em conjunto, e determinou o que terceiros, e coligações tão grandes como aquelas
    contra as quais o ciclo protege, podem saber com certeza. Depois tirou à sorte quadros de respostas entre os que têm as somas
    publicadas, ponderou cada um pela probabilidade de ter levado à mesma escolha de blocos, e comparou as probabilidades de
    respostas individuais com e sem esse conhecimento.
# en: 11c59767
caption-attack = Ataques a ciclos fictícios e o que encontraram
# en: 49c453b1
column-cycles = Ciclos
# en: cc664b28
column-attacked = Atacados
# en: 07e69756
column-blocks = Blocos
# en: 2cf7e73d
column-certain = Certas
# en: 286cd29b
column-choices = Escolhas
# en: 93faeb2c
column-outside = Fator, terceiro
# en: 59b6efe1
column-inside = Fator, membro
# en: 77e51534
note-attack = Atacados: versões geradas, ou séries de publicações. Blocos: somas de que se compõem as linhas publicadas. Certas:
    respostas que um terceiro ou uma coligação poderia deduzir. Escolhas: de regiões, compromissos ou grupos que são unidos, e de
    blocos que ficam por dividir. Fator: em quanto uma escolha altera as probabilidades de uma resposta, na resposta que mais muda:
    a mediana das escolhas, o percentil 95 e o maior; um fator de um não diz nada. Terceiro: alguém sem resposta própria; membro:
    alguém que conhece uma resposta.
# en: 4922b608
attack-members = { $members } membros
# en: 4c0b7e6d
attack-early = Fase inicial: 8 por cento cumpridos
# en: eb5bd70c
attack-skewed = Um grupo muito maior
# en: 42e9ad3a
attack-one-region = Uma região
# en: 0027d45f
attack-partial = Respostas parciais
# en: 29a3f9f4
attack-early-partial = Fase inicial, com respostas parciais
# en: 930e53d1
attack-hide = Participação protegida
# en: e2092652
attack-two-cycles = Dois ciclos, com painel
# en: c78ba7f0
attack-releases = Várias publicações de um ciclo
# en: fe006806
attack-aim = Objetivo, no conjunto
# en: fe836663
attack-limits = Algumas escolhas isoladas alteram as probabilidades mais do que se pretende: de vários milhares, uma em cada duas mil. São
    uniões em ciclos de poucos membros e em fases iniciais, onde quase nenhuma partição passa, e regiões isoladas e relatórios
    tardios. Para as evitar, seria preciso abdicar de mais linhas do que vale a pena. Limites: para cada escolha tiram-se à sorte mil
    quadros ou mais, pelo que os fatores são estimativas; o intruso supõe que as respostas de um membro são independentes entre si;
    e, das publicações posteriores, só os relatórios tardios foram testados quanto a probabilidades, e as correções quanto ao que é
    certo. Os ficheiros deste relatório podem ser atacados com menos conhecimento, só a partir de pastas públicas e da lista de
    membros: fá-lo o comando «biennial verify --attack», escrito à parte do sorteio.

# en: 5b682028
heading-sources = Regiões e dados de referência
# $scheme is the name of a region scheme; the catalogue of sources may give it a $title, else there is none.
# en: 645308ac
sources-lead = Os membros são colocados nas regiões segundo o país que têm no registo de membros, com a classificação { $scheme }{ $title ->
        [none] {""}
       *[some] {" "}({ $title })
    }; o registo pode indicar outra região para um membro. A menção de um país ou território não exprime qualquer opinião sobre o seu
    estatuto. Os ficheiros usados são os seguintes.
# en: a0132454
caption-sources = Dados de referência e dia a que se reporta cada ficheiro
# en: 5d102467
column-what = O quê
# en: 350c6664
column-source = Fonte
# en: 904f30bb
column-as-of = Situação em
# A remark on a file of reference data.
# en: f4a9c3fa
note-source = { $title }: { $note }

# en: 36c1e3ae
heading-settings = Parâmetros
# en: 73e0db7f
caption-settings = Parâmetros deste relatório
# en: 9f669795
column-setting = Parâmetro
# en: 28e694ab
column-value = Valor
# en: 45f9944a
setting-reference-date = Data de referência da adesão
    .text = { $day }
# en: cf5399c4
setting-statement = Declaração
    .text = { $title } ({ $id })
# en: f667c1e1
setting-scheme = Classificação de regiões
    .text = { $scheme }
# en: 3493ffee
setting-threshold = Número mínimo de membros por detrás de um valor
    .text = { $threshold }
# en: c621db9b
setting-coalition = Número máximo de membros que podem juntar as suas respostas
    .text = { $coalition }
# en: 4bc0155b
setting-participants = Participantes
    .text = { $participants ->
            [hidden] protegidos
           *[listed] enumerados
        }
# en: b40c83cc
setting-rules = Regras
    .text = { $version }
# en: 7eb6062a
setting-program = Programa
    .text = biennial { $version }
# en: f7984270
setting-build = Versão gerada
    .text = { $build }

## Annex: wording

# en: 589548f8
annex-wording = Texto dos compromissos
# en: e75ae31c
wording-lead = Os compromissos, palavra por palavra. Os identificadores e as designações curtas são deste projeto. Fonte:
    { $source }
# en: 892e9f31
heading-wording-section = { $code } { $title }
# After the wording of a commitment, in other languages than English.
# en: ec2b35c0
wording-unofficial = [Tradução não oficial: { $translation }]
# After the wording of a commitment.
# en: cced84b9
wording-derived = Aplicado por um relatório contado.

## Annex: participants

# en: 21129425
annex-participants = Membros que apresentaram relatório
# en: 402d0964
participants-lead = Membros com relatório contado, por ordem alfabética dentro de cada grupo de partes interessadas. A presença de um
    membro na lista indica que apresentou relatório, e nada diz sobre o que respondeu.
# en: 46049408
participants-glyphs = Um quadrado (▯) representa um carácter que falta nos tipos de letra deste relatório;
    data/participants.csv tem os nomes completos.
# $group is its name in the data, $members how many names follow.
# en: 146d6913
participants-of-group = { $group } ({ $members })

## Annex: answers under members’ names

# en: c5f328eb
annex-attributed = Respostas com o nome dos membros
# $answers is how many follow.
# en: a7f63483
attributed-lead = { $answers ->
        [one] Publica-se { $answers } resposta com o nome do membro: este permite que seja mostrada, e o secretariado escolheu-a
       *[other] Publicam-se { $answers } respostas com o nome dos membros: cada um permite que a sua seja mostrada, e o secretariado escolheu-as
    } como exemplo para outros. O facto de um membro não figurar aqui nada diz sobre ele. Todas as outras respostas só são publicadas em
    totais, que permanecem protegidos mesmo perante leitores que conhecem estas; as comparações com o ciclo anterior não as incluem.
# en: 117cd759
attributed-glyphs = Um quadrado (▯) representa um carácter que falta nos tipos de letra deste relatório;
    data/attributed.csv tem os textos completos.
# en: 01d39f20
caption-attributed = Respostas publicadas com o nome dos membros, com o seu consentimento
# en: cbc6ef25
column-member = Membro
# en: 21fc76ab
column-shown-by = O que o comprova

## Annex: lineage

# en: a25738bb
annex-lineage = Compromissos anteriores a que estes dão continuidade
# en: 0ea1fad9
caption-lineage = Filiação: uma leitura editorial
# en: 88e26e16
column-continues = Dá continuidade a
# en: ecc25094
column-reading = Leitura

## The page for browsers

# Leads past the cover; seen when it has the keyboard.
# en: 5a1b8217
page-skip = Saltar para o relatório
# Opens the table behind a chart.
# en: 0ee34224
page-behind = Valores deste gráfico
# Heads a column of that table. $column is its name in the file.
# en: 2d71edee
page-column = { $column ->
        [group] { column-group }
        [region] { column-region }
        [code] Código
        [name] Nome
        [addressed] { column-addressed }
        [reported] { column-reported }
        [on_time] { column-on-time }
        [response_rate] { column-response-rate } (%)
        [applicable] { column-applicable }
        [completed] { column-completed }
        [completion_rate] { column-rate } (%)
        [completion_low] Mínimo (%)
        [completion_high] Máximo (%)
        [not_started] Não iniciado
        [planned] Planeado
        [in_progress] Em curso
        [implemented] Aplicado
        [sustained] Mantido
        [not_applicable] Não aplicável
        [withheld] Não revelado pelo membro
        [compared] { column-compared }
        [completed_before] Cumpridos antes
        [previous] Ciclo anterior
        [marker] Sinal
        [shown] Tal como apresentado
       *[other] { $column }
    }

## Annex: glossary

# en: 757a6e57
annex-glossary = Glossário
# en: 6574d0dc
glossary-accepted = Envio aceite
    .text = Um livro de trabalho, ou uma linha de um inquérito, que pôde ser lido, vem de um membro conhecido e pertence a este ciclo.
        Algumas respostas nele contidas podem, ainda assim, ser excluídas.
# en: 4ce9c52e
glossary-addressed = Dirigido
    .text = Um compromisso dirige-se aos grupos de partes interessadas que a declaração indica para ele. Contam-se pares de um membro e
        um compromisso.
# en: 9a25b955
glossary-applicable = Aplicável
    .text = Uma resposta diferente de «não aplicável» e de «não revelado».
# en: 723726a2
glossary-audience = Destinatários
    .text = Aqueles a quem se dirige uma parte da declaração: todos os membros, ou um grupo de partes interessadas.
# en: a3b3bbf3
glossary-commitment = Compromisso
    .text = O que a declaração pede numa frase com letra ou número, como { $commitment }.
# en: c9a06790
glossary-completed = Cumprido
    .text = Uma resposta que indica «aplicado» ou «mantido». É o que o membro disse de si próprio.
# en: fc64a4dc
glossary-together = Contados em conjunto
    .text = Diz-se de grupos, regiões, compromissos ou secções: um só valor para vários deles, designado «A + B».
# en: 5c3c0d74
glossary-cycle = Ciclo
    .text = Os dois anos sobre os quais os membros informam em conjunto, designados pelo ano em que o fazem.
# en: 213e105b
glossary-evidence = Comprovativos
    .text = O que um membro descreve ou liga em apoio de uma resposta. São verificados quando o secretariado os consultou.
# en: d9df426b
glossary-framework = Quadro de referência
    .text = Um instrumento mencionado no texto de um compromisso, como uma convenção ou um modelo de resposta.
# en: b94d0f45
glossary-group = Grupo de partes interessadas
    .text = { $groups }. Cada membro pertence a um deles, segundo a lista de membros da aliança.
# en: 5ba30757
glossary-member = Membro
    .text = Quem consta da lista de membros da aliança no dia a que se reportam os valores.
# en: 85dba789
glossary-panel = Painel
    .text = Os membros esperados neste ciclo e no anterior, no mesmo grupo de partes interessadas, com as respostas que deram em
        ambos.
# en: 12918640
glossary-section = Secção
    .text = Um título da declaração com os seus compromissos, como { $section }.
# en: 0cfd69f8
glossary-withheld = Reservado; não revelado
    .text = Um valor é reservado quando não se publica, para que não se conheça a resposta de nenhum membro; tem a marca [c]. Uma
        resposta é não revelada quando o membro preferiu não a dar.

## Member sheets

# en: eca113d7
sheet-title = Ficha de membro { $cycle }: { $member }
# en: 88758127
sheet-description = O que { $member } comunicou no ciclo de { $cycle }, o que se encontrou e o que fazer.
# en: a778c3c2
sheet-confidential = CONFIDENCIAL: para o membro indicado
# Below the member's name. $id is the secretariat's.
# en: 77371544
sheet-who = { $group } · { $region } · ciclo de { $cycle } · { $id }
# en: d8a9b8ea
sheet-imprint = Ficha de membro { $cycle }: { $member } · versão gerada { $build } · biennial { $version }
# en: c353dd6b
sheet-missing-glyphs = Um quadrado (▯) representa um carácter que esta ficha não pode mostrar.

# Commitments that the member was asked about and does not answer. $edition is "draft" while the report is open,
# "released" after.
# en: c618849c
sheet-silent = { $silent ->
        [one] { $silent } compromisso está sem resposta{ $edition ->
            [draft] ; ainda pode responder
           *[released] {""}
        }.
       *[other] { $silent } compromissos estão sem resposta{ $edition ->
            [draft] ; ainda pode responder
           *[released] {""}
        }.
    }

# In how far a report counts, in one sentence or more.
# en: 69976833
sheet-lead-accepted = Agradecemos o seu relatório. Foi lido e { $counted ->
        [one] { $counted } resposta é contada
       *[other] todas as suas { $counted } respostas são contadas
    }. { $silent ->
        [0] Não há nada a corrigir.
       *[other] Não há nada que tenha de corrigir. { sheet-silent }
    }
# en: 48403a3b
sheet-lead-warnings = Agradecemos o seu relatório. Foi lido e { $counted ->
        [one] { $counted } resposta é contada
       *[other] todas as suas { $counted } respostas são contadas
    }. Por favor, veja os avisos: alguma coisa pode não estar como pretendia.{ $silent ->
        [0] {""}
       *[other] {" "}{ sheet-silent }
    }
# en: 0a3ab14a
sheet-lead-left-out = Agradecemos o seu relatório. Foi lido e { $counted ->
        [one] { $counted } resposta é contada
       *[other] { $counted } respostas são contadas
    }. { $left-out ->
        [one] { $left-out } resposta não é contada
       *[other] { $left-out } respostas não são contadas
    }{ $edition ->
        [draft] , por agora; os erros abaixo indicam o que corrigir
       *[released] {" "}no relatório, que já foi publicado; os erros abaixo indicam o motivo
    }.{ $silent ->
        [0] {""}
       *[other] {" "}{ sheet-silent }
    }
# en: 08e87794
sheet-lead-rejected = { $edition ->
        [draft] Agradecemos o seu relatório. Tal como está, não pode ser contado: nenhuma das suas respostas é usada enquanto os erros abaixo não forem corrigidos.
       *[released] Agradecemos o seu relatório. Não pôde ser contado, e o relatório da aliança foi publicado sem as suas respostas. Os erros abaixo indicam o motivo.
    }
# The secretariat's roster knows the member, but not on the day that counts. $day is when its membership began, or
# ended; it may be still to come.
# en: 3bde8a63
sheet-lead-not-expected = Agradecemos o seu relatório. Não é contado: este ciclo dirige-se a quem é membro em { $reference } e, segundo o registo do secretariado, a sua adesão { $membership ->
        [ended] vai só até { $day }
       *[began] só começa em { $day }
    }.
# en: 7f83de8b
sheet-lead-newer-rejected = Agradecemos o envio. O último ficheiro que enviou não pode ser contado tal como está, pelo que se usa o anterior. Os erros abaixo indicam o que corrigir.

# en: 3b99e226
sheet-received = O que recebemos
# en: ab264188
sheet-file = Ficheiro
# en: da52dd29
sheet-dated = Data
# en: 2de1b266
sheet-undated = o livro de trabalho não indica a data de envio
# en: 01fb4a7d
sheet-verdict-label = Resultado
# en: 75ed0827
sheet-verdict = { $verdict ->
        [accepted] Aceite
        [accepted-with-warnings] Aceite, com pontos a rever
       *[rejected] Não aceite
    }
# en: 20055f75
sheet-timing-label = No prazo
# en: 2e8bd2f7
sheet-timing = { $timing ->
        [in-time] Sim; o prazo terminava em { $deadline }
        [late] Não; o prazo terminava em { $deadline }. Um relatório tardio é contado, e contado como tardio
       *[unknown] Não se sabe; o prazo terminava em { $deadline }
    }
# en: 626b0079
sheet-receipt-label = Recibo
# en: 5648bc27
sheet-receipt = { $receipt } («biennial validate» mostra o mesmo código para o mesmo ficheiro)
# en: f2a49feb
sheet-answers-label = Respostas
# en: 23d4ec20
sheet-answers-counted = { $counted } contadas{ $left-out ->
        [0] {""}
       *[other] {""}, { $left-out } não contadas por causa de um erro
    }{ $silent ->
        [0] {""}
       *[other] {""}; { $silent } de { $addressed } compromissos sem resposta
    }
# en: 418a2d84
sheet-answers-read = nenhuma contada; { $read } lidas
# en: 80bbeae6
sheet-changes-label = Lido por outras palavras
# en: e4ddfeee
sheet-changes = { $count ->
        [one] { $count } vez: «{ $raw }» como { $canonical }
       *[other] { $count } vezes, por exemplo «{ $raw }» como { $canonical }
    }; por favor, veja se é o que pretendia
# A file of the member's besides the one that the sheet is about.
# en: 5295a76c
sheet-other-rejected = Também recebido: { $file }. Não pôde ser aceite.
# en: 8856ab04
sheet-other-counted = Também recebido: { $file }. { $counting ->
        [0] Nenhuma das suas respostas conta por si.
        [one] Conta { $counting } resposta deste ficheiro.
       *[other] Contam { $counting } respostas deste ficheiro.
    }
# en: 7dc5cd76
sheet-other-unused = Também recebido: { $file }. Não é usado, porque se usa outro.
# en: 1040029b
sheet-others-more = { $count ->
        [one] Foi recebido mais { $count } ficheiro.
       *[other] Foram recebidos mais { $count } ficheiros.
    }

# en: 2467bf30
sheet-findings = O que se encontrou, e o que fazer
# en: d0bb9170
sheet-findings-lead = Um erro: algo não foi contado. Um aviso: foi contado, mas convém rever. Uma nota: nada mudou.
# en: 153535f1
sheet-findings-none = Não se encontrou nada que precise de rever.
# en: 3c5eba85
sheet-error = Erro
# en: 7a9f508d
sheet-warning = Aviso
# en: f5cf303e
sheet-note = Nota
# en: 8238b9eb
sheet-quoted = «{ $found }»
# en: 0300e245
sheet-places-more = e mais { $count }
# en: 35641ac5
sheet-in-file = em { $file }
# en: 4dc7c49f
sheet-to-do = A fazer: { $fix }
# en: 5e54751f
sheet-effect = Consequência: { $effect }
# $all counts what was found, listed here or not.
# en: a680d3e5
sheet-findings-copied = { $all ->
        [one] A ocorrência está assinalada
       *[other] Todas as ocorrências estão assinaladas
    } { $copies ->
        [one] na cópia do seu livro de trabalho
       *[other] nas cópias dos seus livros de trabalho
    }: { $names }.
# en: c0a01f6b
sheet-findings-more = { $more ->
        [one] Há mais { $more } ocorrência que não é aqui enumerada.
       *[other] Há mais { $more } ocorrências que não são aqui enumeradas.
    }
# en: 4ce116b5
sheet-findings-validate = «biennial validate» enumera-as todas.

# en: 63d65002
sheet-next = O que se segue
# Until when something can still be changed. After a release only another one, if it comes, can count it.
# en: 424cd34a
sheet-next-accepted = { $silent ->
        [0] Não há nada a fazer. Se alguma resposta não for o que pretendia,
       *[other] Não há nada que tenha de fazer. Se alguma resposta não for o que pretendia, ou se quiser dar mais uma,
    } envie de novo o livro de trabalho com um número de versão superior.{ $edition ->
        [draft] {""}
       *[released] {" "}O relatório já foi publicado; uma alteração pode ser contada numa publicação posterior, se houver.
    }
# en: 8727b952
sheet-next-warnings = Se tudo está como pretendia, não há nada { $silent ->
        [0] a fazer
       *[other] que tenha de fazer
    }. Caso contrário, altere o seu próprio livro de trabalho, dê-lhe um número de versão superior e envie-o de novo ao secretariado.{ $edition ->
        [draft] {""}
       *[released] {" "}O relatório já foi publicado; uma alteração pode ser contada numa publicação posterior, se houver.
    }
# en: 1405c31f
sheet-next-left-out = Corrija os erros no seu próprio livro de trabalho, dê-lhe um número de versão superior e envie-o de novo ao secretariado. { $edition ->
        [draft] O que corrigir antes da publicação do relatório será nele contado.
       *[released] O relatório já foi publicado; o que corrigir agora pode ser contado numa publicação posterior, se houver.
    }
# en: 6b931a24
sheet-next-rejected = Corrija os erros no seu próprio livro de trabalho, dê-lhe um número de versão superior e envie-o de novo ao secretariado. { $edition ->
        [draft] As suas respostas serão contadas logo que o ficheiro seja aceite.
       *[released] O relatório já foi publicado; uma vez aceite o ficheiro, as suas respostas podem ser contadas numa publicação posterior, se houver.
    } Se algo não estiver claro, pergunte ao secretariado.
# en: 3796b88c
sheet-next-not-expected = Para isso, não é preciso corrigir nada no seu livro de trabalho: seja qual for o seu conteúdo, não poderia ser contado neste ciclo. Se considera que devia apresentar relatório, pergunte ao secretariado: o registo pode estar desatualizado.
# en: c61b218d
sheet-promise = As suas respostas individuais ficam no secretariado. Só se publicam somas de muitos membros, e não se ordenam os membros por desempenho.

# en: 59951ed2
sheet-answers = As suas respostas, e o seu grupo
# en: d48f4a01
sheet-answers-uncounted = Estas são as respostas tal como foram lidas; nenhuma é contada{ $edition ->
        [draft] , por agora
       *[released] {" "}no relatório, que já foi publicado
    }.
# en: a54d1ea8
sheet-answers-unexpected = Estas são as respostas tal como foram lidas; nenhuma é contada.
# $beside counts answers from or to "not applicable" or "withheld".
# en: 66d31c42
sheet-progress = Desde { $year }, { $compared ->
        [one] em { $compared } compromisso a que respondeu
       *[other] nos { $compared } compromissos a que respondeu
    } nos dois ciclos: { $forward } com avanço, { $unchanged } sem mudança, { $back } com recuo{ $beside ->
        [0] {""}
       *[other] {""} e { $beside } com mudança de ou para «Não aplicável» ou «Não revelado»
    }.
# en: 28d01b9c
sheet-no-progress = Não há respostas suas de { $year } para comparar.
# en: 456f5d0a
sheet-column-code = Código
# en: 8cc56b8d
sheet-column-commitment = Compromisso
# en: 097d88c0
sheet-column-now = A sua resposta
# en: d415da25
sheet-column-before = Em { $year }
# en: ebd0d501
sheet-column-change = Mudança
# en: ef401935
sheet-column-group = O seu grupo
# en: 3d148fb3
sheet-no-answer = Sem resposta
# en: ae12d52a
sheet-not-counted = Não contada
# en: d96783e1
sheet-change = { $direction ->
        [forward] ↑ avanço
        [back] ↓ recuo
        [unchanged] = igual
       *[beside] mudou
    }
# en: ab7e7c1b
sheet-note-group = O seu grupo: de todos os { $group } que responderam e aos quais o compromisso se aplica, em todas as regiões, quantos indicaram «aplicado» ou «mantido». São os valores do relatório tal como foi publicado; não permitem conhecer a resposta de nenhum membro.
# en: 7492796a
sheet-note-group-draft = O seu grupo: de todos os { $group } que responderam e aos quais o compromisso se aplica, em todas as regiões, quantos indicaram «aplicado» ou «mantido». São os valores de um rascunho e ainda podem mudar; não permitem conhecer a resposta de nenhum membro.
# Beside a figure of several commitments or groups, their codes and names.
# en: a95b1c2e
sheet-group-joined = { $count } ({ $codes })
# en: cc3dcd2d
sheet-note-joined = (A + B) ou (A–C): um só valor para estes compromissos, ou para estes grupos, em conjunto, para que não se possa conhecer a resposta de nenhum membro. O mesmo valor figura ao lado de cada um deles.
# en: 81e151b2
sheet-note-withheld = [c]: reservado, porque o valor poderia revelar a resposta de um membro.
# en: 56be9a96
sheet-note-nobody = [z]: no grupo, não respondeu ninguém a quem o compromisso se aplique.
# en: 7219bfbf
sheet-note-derived = { $code }: um relatório aceite cumpre, por si, este compromisso.

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
chart-progress = Estado das respostas aplicáveis, por grupo de partes interessadas, { $cycle }
    .reading = Proporção das respostas sobre compromissos aplicáveis, por estado. Nas barras, números de respostas; à direita,
        as de «aplicado» ou «mantido».
# en: d9d6c375
chart-response-by-group = Membros que apresentaram relatório, por grupo de partes interessadas, { $cycle }
    .reading = Envios aceites em proporção dos membros de que se esperava relatório.
# en: 52e4b3cc
chart-response-by-region = Membros que apresentaram relatório, por região, { $cycle }
    .reading = Envios aceites em proporção dos membros de que se esperava relatório. Regiões segundo a classificação { $scheme }.
# $audience is what the commitments of an audience are called.
# en: a9ed84d0
chart-status = { $audience }: estado das respostas por secção, { $cycle }
    .reading = Proporção das respostas dadas, por estado. Nas barras, números de respostas; à direita, respostas dadas em relação
        às pedidas.
# en: 160f34a9
chart-completion = { $audience }: cumprimento por compromisso, { $cycle }
    .reading = Compromissos pela ordem do texto impresso.
# en: 7624d566
chart-frameworks = Cumprimento por instrumento mencionado nos compromissos, { $cycle }
    .reading = Instrumentos pela ordem em que a declaração os menciona.
# en: 7eeadc0a
chart-regions = { $audience }: cumprimento por compromisso e região, { $cycle }
    .reading = Um painel para cada região (classificação { $scheme }), e para as regiões contadas em conjunto em vários
        compromissos, com os compromissos de que há valor: a proporção de cumpridos (aplicado ou mantido) nas respostas
        aplicáveis. Compare-se uma região com todas as regiões: os painéis diferem nos seus compromissos.
# en: 93223222
chart-change = Cumpridos em { $previous } e em { $cycle }, por grupo e por secção
    .reading = Cumpridos (aplicado ou mantido) em proporção das respostas aplicáveis, entre as que os mesmos membros deram aos mesmos
        compromissos nos dois ciclos. As alturas vão de { $low } a { $high } por cento em todas as partes.

# en: 8e022190
chart-column-accepted = Aceites, dos esperados
# en: c1fcfac5
chart-column-share = Proporção
# en: 7d70cbb2
chart-column-on-time = No prazo
# en: 40164066
chart-column-answers = Respostas
# en: f6418c33
chart-column-completed = Cumpridos, dos aplicáveis
# en: 1669e566
chart-all-sections = Todas as secções
# $status is the status as data files have it. Withheld by the member is an answer, and not the [c] of a figure.
# en: 2470b43f
chart-status-name = { $status ->
        [not_started] Não iniciado
        [planned] Planeado
        [in_progress] Em curso
        [implemented] Aplicado
        [sustained] Mantido
        [not_applicable] Não aplicável
       *[withheld] Não revelado pelo membro
    }
# en: 9a51488b
chart-kind-on-time = Aceite, no prazo
# en: 1f91a396
chart-kind-late = Aceite, tardio ou sem data
# Where it is not said when.
# en: 5cba45c0
chart-kind-accepted = Aceite
# en: 5ea399d2
chart-kind-missing = Sem envio aceite
# en: c7952f68
chart-dot = Cumpridos (aplicado ou mantido) em proporção das respostas a que o compromisso se aplica
# en: bf73dc39
chart-dot-of-panel = Esta região
# en: fcb06a4b
chart-ring = Esta região, com menos de { $smallest } respostas
# en: 05ddf399
chart-tick = Todas as regiões
# en: a7570ebc
chart-line-of-panel = Se quem não respondeu não tivesse feito nada, ou tivesse feito tudo
# en: 5df69e98
chart-line = Onde estaria a proporção se todos os membros que recusaram responder ou não responderam não tivessem feito nada, ou tivessem feito tudo

# In place of a mark.
# en: a09fd91b
chart-withheld = [c] reservado
# $names are codes of sections, or groups.
# A row of the chart of change on a phone. $before and $now are such as `12 of 34`.
# en: b516aaef
chart-change-row = { $name }: { $before }, depois { $now }
# en: 19c35126
chart-withheld-named = [c] reservado: { $names }
# en: aa71f2b7
chart-no-answers = sem respostas
# en: d58bbb14
chart-not-applicable = [z] sem resposta aplicável

# In bold, where there is no mark at all.
# en: 58633acf
chart-nobody-accepted = Sem respostas: nenhum envio foi aceite.
# en: b7679e66
chart-nobody-answered = Sem respostas: nenhum dos destinatários respondeu.

# At the foot.
# en: fd77f3ae
chart-note-withheld = [c] reservado para proteger a confidencialidade.
# en: 829a1af3
chart-note-not-applicable = [z] sem taxa: não há nenhuma resposta a que o compromisso se aplique.
# en: 844656fe
chart-note-small = Não se indica percentagem quando são menos de { $smallest }: a contagem basta.
# en: 24fb9f71
chart-note-regions = As regiões unidas por «+», ou indicadas com «em conjunto», são contadas em conjunto: o valor é o dos membros de todas elas.
# en: eb183134
chart-note-groups = Os grupos unidos por «+» são contados em conjunto: um só valor representa os membros de ambos.
