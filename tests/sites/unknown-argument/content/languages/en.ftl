gaps-count-open = { $number ->
    [one] one open
   *[other] { $number } open
 }
