import type { Message } from '../review/finding';

export const usage: Message = {
  zh: `清样：付印前再读一遍中文报纸版面。

用法：
  qingyang check  [--format text|json|sarif] [--fail-on error|warning|note|never] [--config 文件] [--across]
                  [--baseline 文件 | --write-baseline 文件] 路径……
  qingyang reflow [--joins-only] [--write | --diff] 路径
  qingyang report [--format html|json] [--output 文件] [--config 文件] 路径
  qingyang lsp --stdio

check   检查文件；文件夹里的 .txt、.md、.qingyang、.版面 都检查，- 为标准输入。
  --format    报告的样式，默认 text
  --fail-on   有这一级或更重的问题时退出状态为 1，默认 error
  --config    用这个项目文件，不用版面所在处的 .qingyang.json
  --baseline  这份清单里的旧问题不再提示；--write-baseline 把现有的问题写成清单
  --across    各版互相对照：登在两版上的文字，两处都报；文件夹里的各版总要对照，除非 --no-across
reflow  把断开的段落接好，印到标准输出；改了什么、没改什么，写在标准错误上。
  --joins-only  只接相邻的段落，不搬动错位的文字
  --write       写回文件，编码和换行照旧
  --diff        只显示改动
report  审读报告：版面原样，发现标在原处，附逐条说明和估计的编校差错率。
  --format    html（可打印、可邮寄，默认）或 json
  --output    写到这个文件，不写就印到标准输出
lsp     语言服务器，供编辑器使用。

退出状态：0 没有问题；1 有 --fail-on 那一级或更重的问题；2 用法不对，或有文件读不了。
`,
  en: `Qingyang: the last reading of a Chinese newspaper page before it is printed.

Usage:
  qingyang check  [--format text|json|sarif] [--fail-on error|warning|note|never] [--config FILE] [--across]
                  [--baseline FILE | --write-baseline FILE] PATH...
  qingyang reflow [--joins-only] [--write | --diff] PATH
  qingyang report [--format html|json] [--output FILE] [--config FILE] PATH
  qingyang lsp --stdio

check   reviews files; of a folder, every .txt, .md, .qingyang and .版面 in it; - reads standard input.
  --format    how findings are reported (text)
  --fail-on   findings of this level or over make the exit status 1 (error)
  --config    this project file instead of the .qingyang.json about the page
  --baseline  what this list records is told of no more; --write-baseline makes it of what is found now
  --across    pages are compared: what stands on two is told at both; those of a folder always, unless --no-across
reflow  joins broken paragraphs and prints the text; what it changed and what it left goes to standard error.
  --joins-only  join neighbours only, move nothing
  --write       write the file back, its encoding and line ends kept
  --diff        show the changes only
report  the review report: the page as it stands with its findings marked, each explained, and the estimated rate of errors.
  --format    html, to print or mail (the default), or json
  --output    the file to write; standard output without it
lsp     the language server, for editors.

Exit status: 0 clean; 1 findings at or over --fail-on; 2 wrong usage or a file that cannot be read.
`,
};
