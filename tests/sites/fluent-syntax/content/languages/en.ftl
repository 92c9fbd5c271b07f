gaps-title = What nobody knows
gaps-lead: Nothing.
