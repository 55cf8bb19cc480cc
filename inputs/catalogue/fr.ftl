### What this alliance calls its members, and how it is described: the messages that belong to it alone.
### $who is the key of a group in alliance.toml, or member where members of several groups are meant.

# en: 05def003
who-one = { $who ->
        [government] gouvernement
        [private-sector] membre du secteur privé
        [civil-society] organisation de la société civile
        [intergovernmental] organisation intergouvernementale
       *[member] membre
    }
# en: f24a9633
who-many = { $who ->
        [government] gouvernements
        [private-sector] membres du secteur privé
        [civil-society] organisations de la société civile
        [intergovernmental] organisations intergouvernementales
       *[member] membres
    }

# The line on the cover.
# en: 11d95ffe
alliance-described = Une alliance de gouvernements, d’entreprises, d’organisations de la société civile et d’organisations
    internationales contre l’exploitation et les abus sexuels d’enfants en ligne
