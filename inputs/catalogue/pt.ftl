### What this alliance calls its members, and how it is described: the messages that belong to it alone.
### $who is the key of a group in alliance.toml, or member where members of several groups are meant.
### All names are masculine nouns: the sentences of the report put o, os, do, dos, aos before them.

# en: 05def003
who-one = { $who ->
        [government] governo
        [private-sector] membro do setor privado
        [civil-society] membro da sociedade civil
        [intergovernmental] organismo intergovernamental
       *[member] membro
    }
# en: f24a9633
who-many = { $who ->
        [government] governos
        [private-sector] membros do setor privado
        [civil-society] membros da sociedade civil
        [intergovernmental] organismos intergovernamentais
       *[member] membros
    }

# The line on the cover.
# en: 11d95ffe
alliance-described = Uma aliança de governos, empresas, sociedade civil e organizações internacionais contra a exploração e o
    abuso sexual de crianças em linha
