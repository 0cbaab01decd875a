report-part = 第 { $number } 部分，第 { $line } 行：{ $kind }
