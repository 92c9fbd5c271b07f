language-name = Deutsch
gaps-title = Was niemand weiß
