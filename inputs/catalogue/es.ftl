### What this alliance calls its members, and how it is described: the messages that belong to it alone.
### $who is the key of a group in alliance.toml, or member where members of several groups are meant.
### In Spanish the names are masculine, for the sentences of templates/locales/es.ftl put "los", "el único" and
### "ninguno" before them.

# en: 05def003
who-one = { $who ->
        [government] gobierno
        [private-sector] miembro del sector privado
        [civil-society] miembro de la sociedad civil
        [intergovernmental] organismo intergubernamental
       *[member] miembro
    }
# en: f24a9633
who-many = { $who ->
        [government] gobiernos
        [private-sector] miembros del sector privado
        [civil-society] miembros de la sociedad civil
        [intergovernmental] organismos intergubernamentales
       *[member] miembros
    }

# The line on the cover.
# en: 11d95ffe
alliance-described = Alianza de gobiernos, empresas, organizaciones de la sociedad civil y organizaciones internacionales contra la
    explotación y el abuso sexuales de niños en línea
