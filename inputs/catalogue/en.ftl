### What this alliance calls its members, and how it is described: the messages that belong to it alone.
### $who is the key of a group in alliance.toml, or member where members of several groups are meant.

who-one = { $who ->
        [government] government
        [private-sector] private sector member
        [civil-society] civil society organisation
        [intergovernmental] intergovernmental organisation
       *[member] member
    }
who-many = { $who ->
        [government] governments
        [private-sector] private sector members
        [civil-society] civil society organisations
        [intergovernmental] intergovernmental organisations
       *[member] members
    }

# The line on the cover.
alliance-described = An alliance of governments, companies, civil society and international organisations against child sexual exploitation
    and abuse online
