### What this alliance calls its members, and how it is described: the messages that belong to it alone.
### $who is the key of a group in alliance.toml, or member where members of several groups are meant.
### who-many is definite: sentences write counts as "12 من الحكومات", which fits every number and gender.

# en: 05def003
who-one = { $who ->
        [government] حكومة
        [private-sector] عضو من القطاع الخاص
        [civil-society] منظمة من المجتمع المدني
        [intergovernmental] منظمة حكومية دولية
       *[member] عضو
    }
# en: f24a9633
who-many = { $who ->
        [government] الحكومات
        [private-sector] أعضاء القطاع الخاص
        [civil-society] منظمات المجتمع المدني
        [intergovernmental] المنظمات الحكومية الدولية
       *[member] الأعضاء
    }

# The line on the cover.
# en: 11d95ffe
alliance-described = تحالف حكومات وشركات ومنظمات من المجتمع المدني ومنظمات دولية لمكافحة استغلال الأطفال والاعتداء عليهم جنسيا
    على الإنترنت
