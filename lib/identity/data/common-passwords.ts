/**
 * The most common passwords of public leaks, lower case: the first 10,000 and every longer one with ten characters or more.
 * From the npm package @zxcvbn-ts/language-common 4.1.3 (MIT; Copyright 2012-2016 Dan Wheeler and Dropbox, Inc.; 2021 @zxcvbn-ts).
 */
export const commonPasswords: ReadonlySet<string> = new Set(
  `
0.0.0.000 0.0.000 000000 0000000000d 0000000000o 0000007 000001 000007 000111 000777fffa 007007 007bond 01011 01011900 01011910 01011960 01011970
01011971 01011972 01011973 01011974 01011975 01011976 01011977 01011978 01011979 01011980 01011981 01011982 01011983 01011984 01011985 01011986
01011987 01011988 01011989 01011990 01011991 01011992 01011993 01011994 01011995 01011999 01012000 01012001 01012010 01012011 010180 010191 010203
01020304 0102030405 010203040506 01021985 01021987 01021988 01021989 01021990 01021992 01031980 01031981 01031983 01031984 01031985 01031986 01031988
01031989 010390 01041980 01041983 01041985 01041987 01041988 01041989 01041990 01041992 01041993 01051980 01051985 01051986 01051987 01051988 01051989
01051990 01061983 01061986 01061987 01061988 01061990 01061992 01071984 01071986 01071987 01071988 01071990 01081985 01081989 01081990 01081992
01091985 01091987 01091988 01091989 01091992 01101987 01121986 01121987 01121988 01121990 01234567890 012345678910 0123654789 0123698745 014702580369
0147258369 0147852369 0147896325 0192837465 01telemike01 02011971 02011975 02011976 02011977 02011979 02011980 02011981 02011982 02011983 02011984
02011985 02011986 02011987 02011988 02011989 02011990 02021971 02021973 02021976 02021977 02021978 02021979 02021980 02021981 02021982 02021983
02021984 02021985 02021986 02021987 02021988 02021989 02021990 02021991 02031970 02031973 02031974 02031975 02031977 02031978 02031979 02031980
02031981 02031982 02031983 02031984 02031985 02031986 02031987 02031988 02031989 02031990 02031991 02041972 02041973 02041974 02041975 02041976
02041977 02041978 02041979 02041980 02041981 02041982 02041983 02041984 02041985 02041986 02041987 02041988 02041989 02051970 02051972 02051973
02051975 02051976 02051977 02051978 02051979 02051980 02051981 02051982 02051983 02051984 02051985 02051986 02051987 02051988 02051989 02051990
02061971 02061972 02061974 02061976 02061977 02061978 02061979 02061980 02061981 02061982 02061983 02061984 02061985 02061986 02061987 02061988
02061989 02061990 02071971 02071975 02071976 02071977 02071978 02071979 02071980 02071981 02071982 02071983 02071984 02071985 02071986 02071987
02071988 02071989 02081970 02081973 02081974 02081976 02081977 02081979 02081980 02081981 02081982 02081983 02081984 02081985 02081986 02081987
02081988 02081989 02091971 02091973 02091975 02091976 02091977 02091978 02091980 02091981 02091982 02091983 02091984 02091985 02091986 02091987
02091988 02091989 02101973 02101976 02101977 02101978 02101979 02101980 02101981 02101983 02101984 02101985 02101986 02101987 02101988 02101989
02111987 03011987 03011991 03021986 03031984 03031986 03031987 03031988 03031990 03031991 03031992 03031993 03041980 03041983 03041984 03041986
03041987 03041989 03041991 03051986 03051987 03051988 03061984 03061985 03061986 03061987 03061988 03071985 03071986 03071987 03081989 03082006
03091983 03091988 03101985 03101991 03111987 03121986 04021985 04021990 04031991 04041983 04041985 04041986 04041987 04041988 04041990 04041991
04051985 04051987 04051988 04061984 04061986 04061987 04061990 04061991 04071986 04071987 04071988 04081987 04091986 04111988 04111991 05011987
05021987 05021988 05031987 05031990 05031991 05041985 05041986 05051985 05051986 05051987 05051989 05051990 05051991 050605rostik 05061983 05061986
05061988 05061989 05061990 05071984 05071985 05071988 05081986 05081988 05081992 05091987 05091988 05101984 05111986 05121988 05121990 06011982
06011988 06021986 06021987 06021989 06031983 06031986 06031992 06041984 06041987 06041988 06051986 06051987 06061981 06061985 06061986 06061987
06061988 06061990 06071983 06071984 06081986 06081987 06081988 06091989 06101989 07021980 07021987 07021991 07031989 07041987 07041988 07041989
07051987 07051990 07061988 07071977 07071982 07071984 07071985 07071987 07071988 07071989 07071990 07081984 07081986 07081987 07091982 07091988
07091990 07101984 07101987 08011986 08021989 08021990 08031985 08031986 08031987 08041985 08041986 08051987 08051989 08051990 08061986 08061987
08071985 08071986 08071987 08071988 08081986 08081988 08081989 08081990 08101986 08111983 08111984 08121986 08121987 09011990 09021988 09021989
09031987 09031988 09041985 09041986 09041987 09051945 09051984 09051986 09051987 09051990 09081985 09081988 09091986 09091988 09101985 09111987
0987654321a 0cdh0v99ue 0o9i8u7y6t 100000 1000000 10011980 10011983 10011986 10011988 10011989 10011990 10011992 10021983 10021986 10021987 10021988
10031980 10031987 10031988 10031989 10031990 10031991 10031993 10041983 10041984 10041986 10041987 10041989 10041990 10041991 100500 10051986 10051987
10051988 10051990 10061984 10061985 10061986 10061987 10061989 10071983 10071985 10071986 10071987 10071988 10071989 10071990 10081983 10081985
10081987 10081989 10081990 10081991 10091984 10091985 10091986 10101 10101980 10101985 10101986 10101987 10101988 10101989 10101990 10101991 101091m
10111986 10111989 10121985 10121986 10121987 10203 102030 10203040 1020304050 102030405060 102938 10293847 1029384756 1029384756q 10293847qp
10987654321 11011987 11011989 11011990 11011991 11021984 11021985 11021987 11021988 11021990 11031983 11031986 11031988 11041985 11041986 11041987
11041990 11041991 11051984 11051986 11051987 11051988 11051989 11051990 11061984 11061985 11061986 11061987 11061988 11061989 11061991 11071985
11071986 11071987 11071988 11071989 11081986 11081987 11081988 11081989 11081990 11091984 11091985 11091986 11091989 11091990 111000 11101986 111111
11111111 1111111111zz 111111a 111111q 1111122222 11111986 11111987 11111991 11111a 11111aaaaa 11111q 11112222 1111qqqq 1112131415 11121985 11121986
11121987 11121990 111222 111222333 111222333000 111222333444555 111222333a 111333 111555 111777 111qqq 112211 11221122 1122112211 11223 112233
11223344 1122334455 112233445566 112358 11235813 1123581321 1133557799 115599 12011985 12011987 12011989 12021984 12021985 12021988 12021990 12021991
12031985 12031986 12031987 12031988 12031990 12041986 12041987 12041988 12041990 12041991 12051985 12051986 12051987 12051988 12051989 12051990
12061980 12061986 12061987 12061988 120676 120689 12071982 12071984 12071987 12071988 12071989 12071990 12071991 12071992 12081983 12081984 12081985
12081986 12081987 12081988 12081990 12081993 12091986 12091988 12091990 12091991 12101984 12101985 12101986 12101988 12101989 12101990 12111984
12111985 12111990 12111991 12121 12121982 12121984 12121985 12121986 12121987 12121988 12121989 12121990 12121991 1212312121 12131213 121314 12131415
1213141516 12211221 122333 1223334444 122333444455555 123000 12301230 123098 12312 123123 12312312 123123123a 123123123q 1231234 123123a 123123q
123123qweqwe 1232323q 12332 123321 123321123 123321123321 123321456654 123321a 123321q 123321qweewq 1234123 1234321 12344321 12345 123450 1234509876
123451 123454321 123455 1234554321 1234554321a 1234554321q 123456 1234560 1234561 123456123 1234562000 12345654321 1234566 123456654321 1234567
12345672000 12345677654321 12345678 123456782000 1234567887654321 123456789 123456789* 123456789. 1234567890 12345678900 123456789000
12345678900987654321 12345678901 123456789012 1234567890987654321 1234567890a 1234567890d 1234567890l 1234567890m 1234567890o 1234567890p 1234567890q
1234567890qaz 1234567890qw 1234567890qwe 1234567890qwerty 1234567890s 1234567890w 1234567890z 1234567890zzz 1234567891 12345678910 123456789101
12345678912 123456789123 1234567892000 12345678987654321 1234567899 123456789987654321 123456789a 123456789aa 123456789aaa 123456789abc 123456789as
123456789asd 123456789b 123456789c 123456789d 123456789e 123456789f 123456789g 123456789i 123456789j 123456789k 123456789l 123456789m 123456789n
123456789o 123456789p 123456789q 123456789qaz 123456789qq 123456789qqq 123456789qw 123456789qwe 123456789qwer 123456789qwerty 123456789r 123456789s
123456789t 123456789v 123456789w 123456789x 123456789y 123456789z 123456789zx 123456789zxc 123456789zz 12345678a 12345678q 12345678qwe 12345679
1234567a 1234567q 1234567qwertyu 1234568 123456a 123456aa 123456as 123456d 123456g 123456k 123456l 123456m 123456n 123456q 123456qqq 123456qw
123456qwe 123456qwer 123456qwert 123456qwerty 123456r 123456ru 123456s 123456t 123456w 123456z 123456zxcvbn 123457 123459 12345a 12345abc 12345abcde
12345asdfg 12345m 12345q 12345qaz 12345qazwsx 12345qw 12345qwe 12345qwer 12345qwert 12345qwert7 12345qwerty 12345r 12345s 12345t 12345trewq 12345z
12345zxcvb 123465 12348765 1234abcd 1234asdf 1234qw 1234qwe 1234qwer 1234qwerasdf 1234qwerasdfzxcv 1234qwerty 1234rewq 1234zxcv 123567 1235789 12365
123654 12365478 123654789 1236547890 123654789a 1236987 12369874 123698745 123789 123789456 1237895 123890 123987 123aaa 123abc 123asd 123ewq
123ewqasdcxz 123hfjdk147 123q123 123qaz 123qq123 123qw 123qwe 123qwe123 123qwe123qwe 123qwe456rty 123qweasd 123qweasdzx 123qweasdzxc 123qwer 123qwert
123qwerty 123qwerty123 123zxc 124578 128500 12andriy14 12qw12 12qw12qw 12qw34er 12qw34er56ty 12qwas 12qwaszx 13011987 13011988 13021984 13021985
13021987 13021990 13021991 13031986 13031987 13031989 13031991 13041987 13041988 13041989 13051986 13051987 13051990 13061985 13061986 13061987
13061990 13061991 13071982 13071984 13071985 13071987 13071989 13071990 13071991 13081985 13081986 13081987 13091984 13091986 13091987 13091988
13101982 13101987 13101988 13101992 13111984 13111990 13121983 13121985 13121989 131313 132435 13243546 1324354657 132456 132465 132forever 134679
134679852 1346798520 135246 135790 1357908642 135791 1357911 135792468 1357924680 135798642 1357997531 1366613 14011986 14011987 14011988 14011989
14021983 14021985 14021986 14021987 14021989 14021990 14021991 14031986 14031988 14031989 14031990 14041986 14041987 14041988 14041991 14041992
14051983 14051986 14051987 14051990 14061988 14061991 14071986 14071987 14071988 14081985 14081988 14081990 14091987 14091988 14091989 14091990
14101983 14101986 14101987 14101988 14101991 14111986 14111987 14121989 141627 142536 142857 145236 147258 14725836 147258369 1472583690 147258369a
147369 147741 147852 14785236 147852369 147896 1478963 14789632 147896325 147963 14881488 15011983 15011985 15011986 15011987 15011988 15011990
15021983 15021985 15021986 15021990 15021991 15031986 15031987 15031988 15031989 15031990 15031991 15041987 15041988 15051981 15051985 15051986
15051987 15051989 15051990 15051991 15051992 15061984 15061985 15061988 15071983 15071985 15071986 15071987 15071988 15071990 150781 15081980 15081986
15081988 15081989 15081990 15081991 15091985 15091987 15091988 15091989 15101986 15101991 15111984 15111986 15111988 15111989 15121983 15121985
15121987 153624 15426378 159263 159357 159357a 159632 15975 159753 159753159753 1597532486 159753456852 1598753 159951 16011985 16011986 16011987
16011989 16011991 16021987 16021988 16021989 16021990 16031986 16031988 16031990 16041985 16041986 16041988 16051985 16051986 16051987 16051988
16051989 16051990 16061985 16061986 16061987 16061988 16061990 16071987 16071991 16081986 16091987 16091988 16091990 16101986 16101987 16111982
16111989 16111990 16121986 16121987 16121991 162534 17011987 17011990 17021985 17021986 17021987 17021989 17031987 17031992 17041985 17041986 17041987
17041991 17051983 17051987 17051988 17051989 17051990 17061986 17061987 17061988 17061989 17061991 17071985 17071986 17071987 17071989 17071990
17081990 17091985 17091987 17101986 17101987 17111985 17111987 17111988 17121985 17121986 17121987 17171717aa 172839 18011984 18011985 18011986
18011987 18011988 18021984 18021986 18021987 18021988 18021992 18031986 18031988 18031991 18041986 18041990 18041991 18051987 18051988 18051989
18051990 18061985 18061986 18061987 18061990 18061991 18071986 18071989 18071990 18081988 18091984 18091985 18091986 18091987 18101985 18101987
18101989 18111983 18111986 18111987 18121812 18121983 18121984 18121985 18121987 18121990 18436572 19011985 19011986 19011987 19011989 19021985
19021990 19021991 19031985 19031987 19041985 19041986 19051983 19051986 19051987 19061985 19061987 19061990 19061991 19061992 19071983 19071986
19071988 19071989 19071990 19081986 19081987 19091983 19091986 19091988 19091990 19101986 19101987 19101990 19111985 19111986 19111987 19121988
19121989 192837 19283746 192837465 1928374655 192837465q 193570356033 19411945 1958proman 196969 1986irachka 1994200414 19952009sa 19960610ilja
19mtpgam19 1a2a3a4a5a 1a2a3a4a5a6a 1a2b3c 1a2b3c4d 1a2b3c4d5e 1a2s3d 1a2s3d4f 1a2s3d4f5g 1a2s3d4f5g6h 1dragon 1master 1michael 1million 1pass1page
1passwor 1pussy 1q2q3q 1q2q3q4q5q 1q2w3e 1q2w3e4r 1q2w3e4r5 1q2w3e4r5t 1q2w3e4r5t6y 1q3e5t7u9o 1qa2ws 1qa2ws3ed 1qa2ws3ed4rf 1qa2ws3ed4rf5tg 1qaz2ws
1qaz2wsx 1qaz2wsx3edc 1qaz2wsx3edc4rfv 1qazwsxedc 1qazxsw 1qazxsw2 1qazxsw23edc 1qazxsw23edcvfr4 1qazzaq1 1qw23er4 1qwerty 1qwertyuiop 1x2zkg8w 1z2x3c
1z2x3c4v 1z2x3c4v5b 200000 20011983 20011987 20011988 20011989 20021985 20021986 20021988 20021990 20021991 20031985 20031986 20031987 20031988
20031990 20031991 20031992 20041985 20041986 20041988 20041990 20051983 20051984 20051985 20051986 20051987 20051988 20051989 20061980 20061983
20061984 20061986 20061987 20061988 20061990 20061991 20071984 20071986 20071988 20081986 20081990 20081991 20091986 20091988 20091991 20101986
20101987 20101988 20111986 20111987 20121986 20121988 20121989 20162016up 21011985 21011988 21011989 21011990 21011991 21021985 21021986 21021987
21021988 21021989 21021990 21031984 21031985 21031986 21031987 21031988 21031990 21041985 21041986 21041987 21041990 21041991 21041992 21051986
21051988 21051990 21051991 21061985 21061986 21061988 21061989 21071987 21071989 21071990 21071992 21081985 21081987 21081990 21091987 21091989
21091990 21101983 21101986 21101987 21101988 21101989 21111983 21111985 21111986 21111989 21111990 21121985 21121986 21121987 21121988 21121989
21122112 2128506 2143658709 22011985 22011986 22011988 22011992 22021985 22021986 22021988 22021989 22021990 22031984 22031986 22031987 22031991
22041985 22041986 22041987 22041988 22041991 22051986 22051987 22051988 22051989 22051990 22051991 22061941 22061984 22061985 22061987 22061988
22061989 22061990 22061991 22071983 22071984 22071985 22071986 22071987 22071988 22071989 22071990 22071991 22071992 22081983 22081986 22081987
22081991 22091984 22091985 22091986 22091987 22091988 22091990 22091991 22111985 22111988 22121983 22121986 22121987 22121989 222333 222777 223322
223344 224466 22446688 225588 23011985 23011990 23021983 23021984 23021985 23021986 23021988 23021989 23021991 23021992 23031983 23031986 23031987
23031990 23041986 23041987 23041988 23041991 23051983 23051984 23051985 23051986 23051987 23051990 23051991 23061985 23061987 23061988 23061989
23061990 23061992 23071985 23071986 23091982 23091985 23091986 23091987 23091989 23091991 23101987 23111986 23111987 23111989 23121986 23176djivanfros
235689 23skidoo 23wkoa0fp78dk 24011985 24011987 24011990 24021985 24021988 24021991 24031987 24031988 24031990 24041984 24041985 24041986 24041988
24041990 24051989 24051990 24061984 24061985 24061986 24061987 24061988 24061992 24071987 24071990 24071991 24071992 24081988 24081990 24091986
24091991 24101984 24101986 24101988 24101989 24101990 24101991 24111987 24111989 24111990 24121986 24121987 24121988 24121989 24680 2468013579 246810
25011985 25011986 25011990 25011993 25021985 25021986 25021988 25031983 25031984 25031987 25031991 25041985 25041987 25041988 25041991 25051980
25051985 25051987 25051988 25051989 250588 25061985 25061986 25061987 25071983 25071985 25071987 25071990 25081985 25081986 25081987 25081988 25081989
25091987 25091989 25091990 25091991 25091992 25101988 25101989 25111987 25111991 25121985 25121987 25800852 25802580 258369 258456 258852 258963
26011986 26011990 26021987 26021992 26031984 26031986 26031987 26031988 26031990 26031991 26041983 26041986 26041988 26041991 26051986 26051988
26051990 26061985 26061986 26061987 26061989 26061991 2606642yra 26071984 26071986 26071987 26071989 26081986 26091986 26101986 26101987 26111984
26111985 26121987 26121989 26429vadim 27011988 27021990 27021991 27021992 27031986 27031987 27031989 27031992 27041985 27041990 27051987 27061983
27061985 27061988 27061990 27071987 27071988 27081986 27081990 27091983 27091985 27091991 27101987 27101989 27111985 27111989 27111990 28011987
28011988 28021983 28021985 28021986 28021989 28021990 28021992 28031982 28041987 28041988 28041992 28051985 28051986 28051987 28051988 28051990
28061986 28061988 28071984 28071985 28071986 28071987 28081986 28081990 28101986 28121984 28121989 29011982 29011985 29011987 29031982 29031988
29031990 29041985 29041987 29041988 29041989 29051985 29051987 29051989 29051990 29051992 29061985 29061986 29061988 29061989 29061990 29071983
29071985 29071986 29081982 29081985 29081987 29081990 29091987 29111987 29111988 29111989 29121984 29121987 29121988 2dumb2live 2fast4u 3000gt
30011985 30011986 30011987 30011990 30031986 30031988 30031992 30041985 30041986 30041987 30041991 30051985 30051986 30051987 30051988 30051989
30061983 30061985 30061987 30061988 30061989 30071986 30071992 30081984 30091989 30101987 30101988 30111987 30121985 30121986 30121987 30121988
31011985 31011987 31011990 31031987 31031988 31051982 31051985 31051986 31051987 31051991 31051993 31071990 31081989 31101987 31101991 31121985
31121986 31121987 31121988 31121990 31217221027711 314159 31415926 3141592654 315475 321123 321456 321654 321654987 32167 3216732167 321678
32615948worms 332211 333444 333555 333666 333777 334455 336699 357159 357951 362436 369258 369258147 369852 369963 38gjgeuftd 3f3fpht7op 3ip76k2
3rjs1la7qe 3syqo15hil 3x7pxr 413276191q 415263 41d8cd98f00b 420000 420247 420842084208555 426hemi 4294967296 42qwerty42 44332211 445566 456123 456321
456654 456852 456987 45m2do5bs 4815162342 4815162342a 4815162342lf 4815162342lost 4815162342q 4904s677075 49ers 4ever 4runner 50cent 50spanks
51051051051 515000 51505150 5201314 541233432442 5432112345 5544332211 5551212 555666 555777 556677 57chevy 5858855abc 59382113kevinp 5hsu75kpot
5t4r3e2w1q 5wr2i7h8 6215mila6215 635241 654123 655321 66613666 666666 666777 666999 671fsa75yt 6751520 69696 696969 69camaro 70780070780 73501505
7410258963 74108520 7412369 741852 741852963 7418529630 741963 742617000027 753159 753951 7753191 777333 777666 7777755102q 7777777 7777777a 777888
7779311 777999 778899 784512 787898 789123 78945 789456 78945612 789456123 7894561230 789456123a 789456123q 7895123 7896321 789654 789654123 789987
794613 7elephants 7jokx7b9du 7ugd5hip2j 80070633pc 80361665abc 80637852730 8096468644q 80972694711 80988218126 81fukkc 852456 8675309 875421
87654321vv 87e5nclizry 88002000600 888999 89015173454 89032073168 89057003343 89063032220m 89132664230 89172735872 89181502334 89211375759
89231243658s 89600506779 89614774181 89876065093rax 89semtsriuty 8inches 8j4ye3uz 8phrowz622 8phrowz624 90210 906090 9085084232 9085603566 911911
918273 9293709b13 9379992 951357 951753 9562876 963258 963852 963852741 9638527410 9731553197 987123 987321 987456 987456321 9874563210 987654321a
987654321g 987654321z 989244342a 996633 998877 9988776655 999111999q 999666 99strenght 9z5ve9rrcz a11111 a1234 a12345 a123456 a1234567 a12345678
a123456789 a1234567890 a1a2a3 a1a2a3a4a5 a1b2c3 a1b2c3d4 a1b2c3d4e5 a1s2d3 a1s2d3f4 a1s2d3f4g5 a1s2d3f4g5h6 a3eilm2s2y a789456123 a987654321 aa123456
aa123456789 aaa111 aaaa1111 aaaaa1 aaasss aaliyah aardvark aaron aaron1 abacab abbott abc12 abc123 abc1234 abc12345 abc123456789 abcd123 abcd1234
abcd123456 abcde12345 abcdefg1 abercrombie aberdeen abgrtyu abigail abnormal abracadabra abraham abrakadabra absolut absolute absolutely abstr
acapulco accept access access14 accord account accountbloc accounting achilles achtung acidburn acmilan action activation active acura ad12345678
adam12 adams addict addison adelaide adelina adgjmptw adidas admin admin1 admin18533362 administrator admiral adonis adrenalin adrenaline adrian
adriana adriano adrienne adult adults advance advent aezakmi aezakmi123 afghanistan africa afrika afrika2002 again agent007 aggies aikido aikman
aileen airborne airbus aircraft airforce airman airplane airport airwolf aisan ajcuivd289 ajnjuhfabz akira aksjdlasdakj89879 alabama alabama123 aladin
alain alanis alaska albany albatros albert alberta alberto albina albion alcatraz alchemy alcohol alejandr alejandro alejandro1 aleksander aleksandr
aleksandra aleksey alena alenka alessandra alessandro alex12 alex123 alexalex alexande alexander alexander1 alexandr alexandra alexandra1 alexandre
alexandria alexey alexi alexia alexis alexsander alexxx alfonso alfred alfredo algebra alibaba alice alice1 alicia alien aliens alina alinaalina
alinka alisa alisaalisa alisha alison alissa alive alkanaft123 all4one allahuakbar allan allday allegro allen allen1 alleycat allgood alliance allison
allison1 allmine allsop allstar almighty almond aloha alone alpha alpha1 alpha123 alpha135792468 alphabet alphabravo alphaomega alpine altair alterego
alternativa alternative altima altoids alucard alvaro always alyssa am4h39d8nh amadeus amadeusptfcor amand amanda amanda1 amateur amateurs amatory
amature amazing amazon ambassador amber amber1 ambers ambrose ambrosia amelia americ america america1 american amerika amethyst amiga amigo amigos
amorcit amore amstel amsterda amsterdam amsterdam1 an83546921an13 anaconda anakin analsex ananas anarchy anastasi anastasia anastasija anastasiya
anchor anderlecht anders andersen anderson andre andrea andrea1 andreas andrei andres andrew andrew1 andrewjackie andrews andrey andrey1992 andromed
andromeda andyod22 anfield angel angel1 angel123 angela angela1 angelangel angelic angelica angelika angelina angelo angelochek angelofwar angels
angelus angie angus angus1 anhyeuem animal animal2000 animals anime anita annaanna annabell annette annie annie1 annika annmarie anonymous another
answer antananarivu antares antelope anthon anthony anthony1 anthrax antichrist antoine anton antoni antonia antonina antonio antony anubis anything
anytimetoday aol123 aolsucks apache apocalypse apokalipsis apollo apollo11 apollo13 apple apple1 apple123 applejuice applepie apples applesauce april
april1 aprilia aptiva aquarius aragorn aramis arcadia archange archer archie arctic area51 argentin argentina ariana ariane arianna ariel aries
arizona arjay arkansas arlene armada armageddon armagedon armand armando armani armstron arnold around arrow arrows arsenal arsenal1 arsenal123 artem
artemartem artemis artemka arthur artist artur arturo asd123 asd123asd123 asd222 asdasd asdasd123 asddsa asdf12 asdf123 asdf1234 asdfasdf asdffdsa
asdfg asdfg123 asdfg12345 asdfgh asdfgh01 asdfgh1 asdfgh123456 asdfghj asdfghjk asdfghjkl asdfghjkl1 asdfghjkl123 asdfjkl asdfzxcv asdqwe asdqwe123
asdzxc asgard ashle ashlee ashleigh ashley ashley1 ashton asian asians asimov aspen aspire aspirine assasin assass assassin asses assfuck asshole
asshole1 asshole123 assholes assman assword astalavista asterix astonmartin astonvilla astra astra334566 astral astrid astro astros athena athens
athlon athome atlanta atlantic atlantis atlas atomic attack atticus attila attitude aubrey auburn auckland auckland2010 audia4 audio auditt audrey
auggie august augusta augustus aurora aussie austin austin1 austin31 australi australia australia1 austria autumn avalanch avalon avatar avenger
avenue aviation avrillavigne awdrgyjilp awesome awesome1 awesome123 awful awnyce awo8rx3wa8t azamat azazel azerbaijan azerbaycan azert azerty azertyui
azertyuiop azrael azsxdc azsxdcfv azsxdcfvgb azwebitalia azzer babemagnet babes babies baboon babybaby babybear babyblue babyboy babycake babydoll
babyface babygirl babylon babylon5 babylove bacardi bacchus backbone backdoor backup bacon badass badboy baddog badger badgers badgirl badiman28200
badman badnaamhere baggins baggio bagira bagpuss bahamut bailey bailey1 baker balance baldwin baller ballet ballin balloon balloons balls ballsack
baltimor bambam bambi bamboo banan banana banana1 bananas banane bandit bandit1 bangbang banger bangkok bangladesh banker banner banshee banzai
baracuda barbados barbara barbarossa barber barbie barcelon barcelona barefeet barefoot barfly baritone barker barkley barley barnes barney barney1
baron barrett barron barry barry1 barselona barsik bartman barton basebal baseball baseball1 baseball10 baseball11 baseball12 baseball21 basil basket
basketba basketball basketball1 basset bassman bassmaster bastard bastards bathing batman batman1 battery battle battlefield battlestar bauhaus baura
baxter bayern baylor bball bcfields beach beach1 beaches beacon beagle beaker beamer beaner beanie beans bearbear bearcat bearcats beardog bears beast
beast1 beastie beater beatle beatles beatles1 beatrice beautifu beautiful beautiful1 beauty beaver beavis beavis1 because becca becker beckham becky
bedford beech beefcake beemer beerbeer beerman beethove beetle beezer begemot behappy believe belinda belkin bella bella1 belladonna belle belly
belmont beloved bender bendover benessere benfica bengals benito benjami benjamin bennett bennie benny benny1 benoit benson bentley benton beowulf
beretta berezuckiy berger bergkamp berkeley berlin berlin1945 bermuda bernadette bernard bernie berry bertha bertie bessie bestbuy bestfriend bethany
betsy better bettina betty bettyboo beverly bhbirf bhrh0h2oof6xbqjeh bianca biatch biblioteka bicycle bigass bigballs bigbang bigbear bigben bigbird
bigblock bigblue bigbob bigboobs bigbooty bigboss bigboy bigbrother bigbutt bigcat bigcock bigdaddy bigdawg bigdick bigdicks bigdog bigdog1 bigfish
bigfoot bigger biggie biggles biggun bigguns bigguy bighead bigjohn bigmac bigman bigmike bigmoney bigone bigones bigpimp bigpoppa bigred bigsexy
bigtime bigtit bigtits bigtruck biker bikini bilbo billabon billbill billie billy billy1 billybob billyboy bimbo bimmer binder bingo bingo1 binladen
biology bird33 birddog birdie birdman birgit birmingham birthday birthday10 birthday100 birthday133 birthday21 birthday26 birthday27 birthday28
birthday299 birthday36 birthday54 biscuit bishop bismarck bismark bismillah bitch bitch1 bitchass bitches bitchy biteme biteme1 bitter bizkit blabla
black black1 blackadder blackberry blackbir blackbird blackcat blackdog blackdragon blackhaw blackhawks blackheart blackhorse blackie blackjac
blackjack blacklab blacklabel blackman blackmetal blackout blacks blacksheep blacksonblon blackwhite blacky blade bladerunner blades blahblah blaine
blake blake1 blanca blanche blanco blast blaster blaze blazer bleach bledsoe blessed blessing blingbling blink182 blinky blitz blitzkrieg blizzard
blobby blond blonde blondes blondie blood bloody blossom blowfish blowjob blowme bltynbabrfwbz blubber blue11 blue12 blue123 blue1234 blue22 blue23
blue32 blue42 blue99 blueball bluebell blueberr bluebird blueblue blueboy bluedevils bluedog bluedragon blueeyes bluefish bluejay bluejays bluemoon
blues blues1 bluesky bluesman blunts bmvm3e46gtr bmw325 boater boating bob123 bobafett bobbie bobbob bobby bobby1 bobcat bobdole bobdylan bobmarley
boeing bogart bogdan bogey bohica boiler bolitas bollocks bollox bologna bolton bombay bomber bombers bonanza bond007 bondage bondarenko bonehead
boner bones bongo bonita bonjour bonjovi bonkers bonner bonnie bonsai boobear boobie boobies booboo boobs booger boogie booker bookie books bookworm
boomboom boomer boomer1 booster bootie boots bootsie bootsy booty bootys booyah boozer borabora bordeaux border borders boredboi4u boricua boris
boroda borussia bosco bosco1 bossman boston boston1 bot_schokk bottle bottom boulder bounce bouncer bounty bourbon bowler bowling bowman bowser bowtie
bowwow boxcar boxer boxers boxing boxster boy1cool23 boy4u2ownnyc boytoy bpgjldsgjldthnf br0d3r br549 bradford bradley bradley1 brady brain brains
brand brandi brando brandon brandon1 brandy brandy1 brasil braveheart braves braves1 bravo brazil breakdance breaker breanna breast breasts breeze
bremen brenda brendan brennan brent brest brett brewer brewster brian brian1 briana brianna bricks bridge bridget briggs bright brighton brigitte
bristol british britney brittany brittney broadway brodie broken broker bronco broncos broncos1 bronson bronze brook brooke brooklyn brooks brother
brothers brown brown1 brownie browning browns bruce bruce1 brucelee brucewayne bruins bruiser bruno bruno1 brutus bryan bryant bubba bubba1 bubba123
bubba69 bubbas bubble bubbles bubbles1 buceta bucket buckeye buckeyes buckley buckshot bucky budapest buddah buddha buddie buddy buddy1 buddy123
buddyboy budgie budlight budman budweise budweiser buffalo buffalo1 buffet buffett buffy buffy1 buford bugger builder building bujhmbujhm bukkake
bulldog bulldog1 bulldogs bullet bullfrog bullnuts2003 bulls bullseye bullshit bullwinkle bumble bummer bumper bunghole bungle bunker bunnies bunny
bunny1 burger burner burning burnout burns burrito burton bushido bushmaster business businessbabe buste busted buster buster1 buster12 busty butch
butcher butkus butler butter butterbean buttercu buttercup butterfl butterfly butterfly1 butters buttfuck butthead butthole buttman button buttons
butts buzzard buzzer bvncnbnvvbn byajhvfnbrf bynthytn byteme c2h5oh c43dae874d c43qpul5rz c7e4f8ezqh cabbage cabernet cable cabron cactus cadillac
caesar cafc91 caitlin calculator calgary calibra calico caliente californ california california1 caligula calimero callaway callie calling callisto
callofduty callum calvin calvin1 camaro camaross camber cambiami cambridg camden camel camelot camels cameltoe camera camero cameron cameron1 camil
camila camilla camille campbell camper camping canada canada1 canadian cancel cancer cancun candace candice candle candy candy1 candyass candyeater
candyfinger candyman cannabis cannibal cannon cannondale canon cantona cantona7 canuck canucks canyon capcom capecod capetown capital capitals capone
caprice capricor capricorn capslock captain captain1 caracas caramel caravan carbon cardiff cardinal cardinals cards carebear carina carla carlisle
carlito carlitos carlo carlos carlos1 carlton carman carmel carmen carmex2 carnage carnival carol carole carolin carolina caroline carolyn carpedie
carpente carpet carrera carrie carroll carrot carrots carson carter cartman cartman1 cartoon cartoons carver casablanca casanova cascade caserta casey
casey1 cashflow cashmone cashmoney casino casio casper casper1 cassandr cassandra cassidy cassie caster castillo castle castor castro cat123 catalina
catch22 catcher catdog caterpillar catfish catherin catherine cathy catman catnip cattle catwoman caught cavalier caveman cayman cbr600 cbr900
cbr900rr ccbill cdtnbr cdtnkfyf ceasar cecile cecilia cedric cegthgegth cegthgfhjkm celeb celebrity celeron celeste celica celine celtic celtic1888
celtics cement center central century cerberus cessna cevthrb cfitymrf cfkfvfylhf cgfhnfr cghfdjxybr cgtwbfkbcn chachi chains chainsaw chair challeng
challenger chamber chambers champ champ1 champion champs chance chandler chandra chanel chang change changed changeme changes channel chantal chaos
chaos1 chapman charger chargers charisma charity charlene charles charles1 charleston charley charli charlie charlie1 charlie111 charlie123 charlie2
charlott charlotte charlotte1 charlton charly charmed charon charter chase chase1 chaser chavez cheater cheburashka check checker checkers cheddar
cheech cheeks cheeky cheerleader cheerleaers cheers cheese cheese1 cheeseburger cheesecake cheetah chelle chelse chelsea chelsea1 chemical chemist
cheng cherokee cherries cherry cheryl cheshire chess chessie chessmaster chester chester1 chester123 chesterfield chestnut chevelle chevrole chevrolet
chevy chevy1 chevys chewie chewy cheyenne chiara chicago chicago1 chichi chick chicken chicken1 chicken123 chickens chickenwing101 chicks chico chief
chiefs children chill chilli chillin chilly chimera china chinchilla chinese chinook chipmunk chipper chippy chips chiquita chivas chloe chloe1 chocha
chocolat chocolate chocolate1 choice choke chong choochoo chopin chopper chouchou chris chris1 chris123 chrisbln chrisbrown chriss chrissy christ
christa christi christia christiaan christian christian1 christie christin christina christine christma christmas christop christophe christopher
christopher1 christy chrome chronic chrono chrysler chuai chuang chubby chuck chuckie chuckles chucky chunky chupakabra church ciccio cicero cigar
cigars cincinnati cinder cinderella cindy cindy1 cinema cinnamon circle circus cirrus cisco citadel citation citizen citroen civic civilization
cjdthitycndj cjkysirj cjkywt claire clancy clapton clarence clarinet clarissa clark clarke classic classics claude claudi claudia claudia1 claudio
claymore clayton cleaner clement clemente clemson cleopatr cleopatra clevelan cleveland clever cliff clifford clifton climax climber clinton clipper
clippers clips clitoris clock close closer cloud cloud9 clouds cloudy clover clovis clown clowns clubpenguin clutch clyde cnfc35762209 cnfnbcnbrf
cnfybckfd cnjvfnjkju coach cobain cobalt cobra cobra1 cobras cocacola cocaine cocker cockgobbler cocks cocksuck cocksucker cocoa coconut codered
coffee cohiba coldbeer coldplay coleman colin collection colleen college collie collin collins colnago colombia colonel colonial colorado colors
colt45 colton coltrane columbia columbus comanche combat combat123654 comedy comein comet comfort comicbookdb comicbooks comics coming command
commande commander commando commercial common compact company compaq compaq1 compass compatible complete compton computador computadora compute
computer computer1 computer12 conan concord concorde concrete condom condor confidence configuratio confused connect connection conner connie connor
conover conquest conrad constant constantin constantine construction consumer contact content contest contortionist contra contract contrasena control
controller conway cookie cookie1 cookies coolcat coolcool cooldude cooler coolguy coolhand coolio coolman coolness cooper cooper1 coors coorslight
cooter copenhagen copper coral corey corinna corinne corleone corndog cornell corner cornwall corolla corona corperfmonsy corporation corrado corsair
corvette corwin cosmic cosmo cosmopolitan cosmos costello cosworth cottage cotton cougar cougars counter counterstrike country county courage courtney
coventry cowboy cowboy1 cowboys cowboys1 cowgirl coyote crack cracker crackers craig cramps crappy crash crawford crazy crazy1 crazybab crazyhorse
cream creampie creamy create creation creative creature credit crepusculo crescent cricket cricket1 criminal crimson cristian cristina cristopher
critter crjhgbjy cromwell cross cruise cruiser crunch crusader crusher crusty crysis crystal crystal1 ctdfcnjgjkm cthtuf cthulhu cthutq ctrhtn cubbies
cubswin cucumber cuddles cuervo cumming cummins cumshot cumslut cuntfinger cunts cupcake cupoi curious curtis custer custom customer cutie cutiepie
cutlass cutter cvthnm cvzefh1gkc cxfcnkbdfz cxfcnmt cxfcnmttcnm cyber cyberonline cyborg cyclone cyclones cyclops cyecvevhbr cygnus cygnusx1
cyjdsvujljv cynthia cypress cyprus cyrano cyrus cytuehjxrf dabears dabomb daddy daddy1 daddyo daddysgirl daemon daewoo dagger daisey daisy daisy1
daisydog dakota dakota1 dalejr dallas dallas1 dalshe dalton damage daman damian damien dammit damnit damon dan123 dance dancer dancing danger
dangerous danie daniel daniel1 daniela daniele danielle daniels daniil danila danni danny danny1 dannyboy dante danzig daphne darina darius darkange
darkangel darkknight darklord darkman darkness darkone darkside darkstar darlene darling darrell darren darryl darthvader darwin dashadasha datsun
daughter david david1 david123 davide davids davidson davies davinci davis dawson daylight dayton daytona dbnfkbr dbrnjh dbrnjhbz dbrnjhjdbx
dbrnjhjdyf dctvcjcfnm dctvghbdtn deacon deadhead deadly deadman deadpool deanna death death1 death666 deaths debbie deborah december decker deedee
deejay deeper deeppurple deepthroat deerhunter deeznuts deeznutz default defender defense defiant deftones dejavu delaney delaware delete delfin
delight delilah delldell delmar delphi delpiero delta delta1 deltaforce deluxe demolition demon demon666 demons denali deniro denis denise deniska
denmark dennis dental dentist denver department depeche depechemode deputy derek derparol derrick descent description desert design designer desire
desiree deskjet desktop desmond desperados destin destiny destiny1 destroy destruction detroit deutsch deutschland devastator devil devil666 devildog
devildriver deville devilmaycry devilmaycry4 devils devin devon dexter dfcbkbcf dfcbkbq dfkthbz dfkthf dfktynby dfktynbyf dfktynbyrf dfvgbh dharma
dhjnvytyjub diablo diablo2 dialog diamon diamond diamond1 diamonds diana diana1 diane dianne diaper dickdick dickens dicker dickhead dickie dicks
dicky dictionary diego diehard diesel dietcoke dieter difference digger diggler digimon digital digital1 digitalprodu dilbert dilbert1 dildo dilligaf
dillon dima123 dimadima dimas dimitri dimples dinamo dinara dindom dingdong dingle dingo dinner dinosaur dipper dipset dipshit direct director
dirtbike dirty dirty1 disco discover discus disney disneyland diver diver1 divine diving divorce dixie dixie1 django djljghjdjl dkflbckfd dkflbdjcnjr
dkflbr dkflbvbh dkflbvbhjdbx dkflbvbhjdyf dmiller12as dmitriy dnsadm doberman doctor dodge dodge1 dodger dodgeram dodgers dodgers1 dodgeviper dog123
dogbert dogbone dogboy dogcat dogface dogfood dogger doggie doggies doggy doggy1 doggystyle doghouse dogman dogphil3650 dogpound dogshit dogwood
doitnow doktor dolemite dollar dollars dolly dolores dolphin dolphin1 dolphins domain domainlock2005 domination domingo dominic dominik dominion
dominiqu domino domodedovo donald donaldduck donjuan donkey donkeykong donna donna1 donner donnie donovan dontknow donuts doobie doodle doofus doogie
dookie dooley doomsday doors doreen dorian doris dorothy dortmund dotcom dottie double doubled douche doughboy dougie douglas downer download downtown
draco dracula drago dragon dragon1 dragon12 dragon69 dragonba dragonball dragonballz dragonfire dragonfl dragonforce dragons dragoon dragster drake
drakon draven dream dreamcas dreamer dreaming dreamonline dreams dresden drifter driller drive driver drizzt droopy drowssap drpepper drumandbass
drummer drummer1 drums drunk dthjybrf dtynbkznjh duane dublin ducati duchess duckie duckman ducks dudedude dudeman dudes dudley duffer duffman
dukeduke dumbass dummy duncan dundee dungeon dunlop dunnowho89 dupont duranduran durango durham duster dustin dusty dusty1 dutch dutchess dwayne
dwight dylan dylan1 dynamic dynamite dynamo dynasty e6pz84qfcj eagle eagle1 eagles eagles1 earnhard earth earthlink easter eastern easton eastside
eastwood eating eatme eatmenow eatpussy eatshit ebony eclipse eclipse1 eddie eddie1 edgar edison edmonton eduard eduardo edward edward1 edwardcullen
edwards eeyore efbcapa201 egghead eggman eggplant eghfdktybt egorka eight eileen einstein ejaculation ekaterina ekaterina20 elaine elcamino eldorado
eleanor electra electric electro electron electronic electronics elefant element elements elena eleonora elephant eleven elijah elisabet elite
elizabet elizabeth elizabeth1 elizaveta ellen ellie elliot elliott elmira elsalvador elvira elvis elvis1 elvisp elway7 elwood emanuel emerald emerson
emilia emilie emilio emily emily1 eminem emmanuel emmett emmitt emperor empire encore energy enforcer engage engine engineer engineering england
england1 english enigma enjoy enrico enrique enter enter1 enterme enternow enterpri enterprise enters entertainment entrance entropy entry epsilon
eraser erection erica ericsson erika ernest ernesto ernie erotic erotica errors escaflowne escalade escape escort eskimo espana espresso esquire
estelle esther estrell estrella eternal eternity ethan eugene eunice eureka europa europe evanescence evangelion evelyn everest everett everlast
everton everything evgeniy evolutio evolution excalibu excalibur excellence exchange excite exeter exigen exigent exodus exotic experience experienced
expert explore explorer express extra extreme eybdthcbntn f00tball fabian fabie fabienn fabio fabric fabulous facebook facial factory faggot fairlane
faith faith1 faithful falcon falcon1 falcons fallen fallenangel fallon fallout falloutboy family famous fandango fanny fantasia fantasy fantomas
farley farmboy farmer farscape farside fartripper fashion fastball faster fatass fatboy fatcat father fatima fatima753357 fatman fatty favorite
favorite6 fcbarcelona fcnfkfdbcnf fdnjhbpfwbz fduecn fearless feather feathers february federal federico feelgood felicia felicidade felipe felix
felix1 fellatio fellow female females fender fender1 fenerbahce fenris fenway fergie fergus ferguson fernand fernando ferrari ferrari1 ferret ferris
fester festival fetish fghtkm fgjkbyfhbz fgjrfkbgcbc fgtkmcby ficken fiction fiddle fidelio fidelity fields fiesta figaro fight fighter fighting54
films filter filthy finalfantasy finally finance findaupair007 finder finger fingers finish finland fiorentina fireball firebird fireblad firefigh
firefighter firefire firefly firefox fireman firenze firestarter firewall first firstone123 fischer fishbone fisher fisherman fishes fishfinger
fishfish fishhead fishin fishing fishing1 fishman fishon fisting fitness fitter fitzgerald fkbyjxrf fkg7h4f3v6 fkmnthyfnbdf fktrcfylh fktrcfylh1
fktrcfylhf fktrcfylhjd fktrcfylhjdbx fktrcfylhjdf fktrcfylhjdyf fktrcfylth fktrctq fktyrf flame flamengo flames flamingo flanker flash flash1 flasher
flatron fletch fletcher flexible flicks flight flintstone flipflop flipper flipper1 floppy florence flores florian florida florida1 flounder flower
flower1 flower2 flowers floyd fluff fluffy flvbybcnhfnjh flyboy flyer flyers flyers88 flyfish flying focus follow foobar foolish footbal football
football1 football10 football12 football123 footjob forbes force fordf150 forest foreve forever forever1 foreveryoung forfun forget forgetit
forgetmenot forgot forlife format formatters formula formula1 forrest forsaken fortress fortuna fortune forum forward foryou fossil foster fosters
foundation fountain fowler foxtrot foxylady franc france frances francesc francesco francine francis francisc franco francois frank frank1 frankie
frankie1 franklin franks franky frankzappa fraser freak freaks freaky freckles freddie freddy freddy1 frederic frederik frederiksberg fredfred
fredrick freebird freedom freedom1 freee freefall freefree freelancer freeman freepass freeporn freesex freestyle freeuser freeway freeze french
frenchy fresh freyfvfnfnf friday friend friendly friends friendship friendster fright frisbee frisco frisky fritz frodo frodo1 frogger froggy frogman
frogs froinlaven fromvermine front242 frontier frosch frost frosty frozen frozenfish fruity fubar fuck1 fuck123 fuck69 fuck_inside fucked fucker
fucker1 fuckers fuckface fuckfuck fuckhead fuckher fuckin fucking fuckinside fuckit fuckme fuckme1 fuckme2 fuckme69 fuckmehard fuckmylife fuckoff
fuckoff1 fuckoff666 fuckthemall fucktheworld fuckthis fuckthroat fucku fucku2 fuckyo fuckyou fuckyou1 fuckyou123 fuckyou2 fuckyoubitch fuckyouguys
fufnfrhbcnb fugazi fujitsu fulham fullmoon function funky funny funstuff funtime furball fusion fussball futbol futurama future fuzzy fyfcnfcbz
fyfcnfcbz1 fyfnjkbq fyfnjkmtdbx fyfnjkmtdyf fylhtq fynfyfyfhbde fytxrf fyutkbyf fyutkjxtr gabber gabby gabrie gabriel gabriel1 gabriela gabriele
gabriell gadget gaell gagged gagging galant galatasara galatasaray galaxy galina galore gambit gamble gambler gameboy gamecock gamecube gamemaster
gameover games gamma gandalf gandalf1 ganesh gangbang gangbanged gangsta gangster gannibal garage garbage garcia garden gardner gareth garfield
gargoyle garion garlic garnet garrett gasman gaston gatekeeper gateway gateway1 gateway2 gatit gator gator1 gatorade gators gators1 gatsby gawker
gbhfvblf gblfhfcbyf gbpltw gearsofwar geezer gegcbr geheim gemini general generals generation generic genesis genesis1 geneva genius geoffrey georg
george george1 georgetown georgia georgie gerald gerard gerasimova gerbil german germany geronimo gerrard gerry gertrude gesperrt getmoney getout
getsome getting gettysburg gfhfcjkmrf gfhfktkjuhfv gfhfvgfvgfv gfhjkm gfhjkm1 gfhjkm123 gfhjkmgfhjkm ghbdtn ghbdtn123 ghbdtnbr ghbdtndctv ghbdtnghbdtn
ghbdtngjrf ghbdtnrfrltkf ghblehjr ghbrjk ghbywtccf ghetto ghhh47hj764 ghhh47hj7649 ghjatccbjyfk ghjcnbnenrf ghjcnbvtyz ghjcnj ghjcnjabkz ghjcnjgbpltw
ghjcnjgfhjkm ghjcnjghjcnj ghjcnjnfr ghjcnjnfr1 ghjcnjq ghjcnjqgfhjkm ghjcnjrdfibyj ghjcnjrdfif ghjgfufylf ghjnbdjcnjzybt ghjnbdjufp ghjrehfnehf
ghjrjgtyrj ghjuhfvbcn ghjuhfvvbcn ghjuhfvvf ghost ghost1 ghostrecon ghostrider ghosts ghtdtlvtldtl gianni giant giants giants1 gibson gideon gidget
gigabyte giggle giggles gilbert gilbert2707 gilles gillian gilligan ginger ginger1 giorgi giorgio giovanna giovanni giraffe girlfriend girls giulia
giuseppe gizmo gizmo1 gizmodo gizzmo gjdtkbntkm gjhjlfcjqrb gjikbdctyf gjkbyf gjkysqgbpltw gjyjvfhtdf gjytltkmybr glacier gladiato gladiator gladys
glamour glasgow glass glasses glenn global globus glock gloria glory glover gmoney gn56gn56 goalie goaway gobears goblin goblue gobucks gocubs
godbless goddess godfathe godfather godisgreat godlike godsmack godzilla godzils4s7 gofast gofish goforit gogators gohome goirish goldberg golden
golden1 goldeney goldeneye goldfing goldfinger goldfish goldie goldstar goldwing golfball golfer golfer1 golfgolf golfgti golfing goliath gollum
gonavy gonzales gonzalez gonzo gonzo1 goober good123654 goodboy goodbye goodday goodfellas goodgirl goodie goodluck goodman goodmorning goodtime
goodyear goofy google gooner goose gopher gordo gordolee85 gordon gordon24 gorgeous gorilla gotcha goten gotenks gotham gothic gotmilk gotohell
gotribe govols grace grace1 gracie graham gramma granada grand grandam grande grandma grandmaster grandorgue grandpa granite granny grant grapes
graphics grass grasshopper grateful gratis gravity grayson grease great great1 greatone greece greedisgood greedy green green1 green123 greenbay
greenday greene greengreen greenhouse greenlantern greens gregor gregory gremlin grendel gretchen gretzky greywolf griffey griffin grimace grimreaper
grinch gringo grisha grizzly gromit groove groovy groucho groupd2013 groups grover grumpy grunt gryphon gsxr1000 gsxr750 gthcbr gthtcnhjqrf
gthtrfnbgjkt gthtrhtcnjr gtnhjdbx gtnhjpfdjlcr guang guardian guess guest guido guillaum guiness guinness guitar guitar1 guitarhero guitars gumby
gundam gundamwing gunnar gunner gunners gunslinger gunther gustav gustavo guyver gxlmxbewym gy3yt2rgls gymnast gypsy h72sfibbnl habibi hacked hacker
hacking haggis hailey hairball hairy hal9000 haley halflife halifax hallelujah hallie hallo hallo123 hallowee halloween hambone hamburg hamilton
hamish hamlet hammer hammer1 hammerhead hammers hammertime hammond hampton hamster hancock handball handsome handyman hanna hannah hannah1 hannes
hannibal hansen hansol hansolo hanson hanuman happiness happy happy1 happy123 happy2 happyday happyhappy harald harbor hardball hardcock hardcore
harddick harder hardon hardone hardrock hardware hardwareid hardwood hardy harle harlem harley harley1 harman harmon harmony harold harper harrier
harriet harris harrison harry harry1 harrypotter harvard harvest harvey hassan hastings hatred hattrick havana havefun having hawaii hawaii50 hawaiian
hawkeye hawkeyes hawkins hawks hayabusa hayden hayley hazard hd764nw5d7e1vb1 hd764nw5d7e1vbv headhunter health heart hearts heater heather heather1
heaven heavymetal heckfy hector hedgehog hedimaptfcor heels heidi heidi1 heineken heinrich hejsan helen helena helene helicopter hellas hellboy
hellfire hello hello1 hello12 hello123 hello2 hellohello hellokitty helloo hellos hellothere helloworld hellraiser hellsing hellyeah helmet helmut
helper helpme helsinki hemlock hendrix henrik henry henry1 hentai herbert herbie hercules herewego heritage herman hermes heroes herring hershey
hesoyam hesoyam123 hetfield hewitt hewlett heynow hfytnrb hidden higgins highbury highheel highland highlander highlife highway hijodeputa hiking
hilary hillary hillbill hilton hiphop hippie history hitachi hithere hitler hitman hiziad hjccbz hjvfirf hobbes hobbit hockey hockey1 hocuspocus
hoffman hogtied hokies holden holein1 holes holger holiday holidays holla holland hollie hollister1 hollow holly holly1 hollywoo hollywood hollywood1
holmes holycow holyshit homeboy homemade homepage homer homer1 homerj homers homerun homework honda honda1 hondacivic hondas hondas2000 honey honey1
honeybee honeys hongkong honolulu honor hookem hooker hookup hooligan hooper hoops hoosier hoosiers hooter hooters hootie hoover hopeful hopeless
hopkins hopper horace hores horizon horndog hornet hornets horney horny horny1 horse horsepower horses hotass hotbox hotboy hotdog hotgirls hotone
hotpussy hotred hotrod hotsex hotshot hotstuff hottest hottie hotties houdini hound hounddog house house1 housemusic houses housewifes houston
houston1 hover howard howdy howell hshfd4n279 htubcnhfwbz huang hubert hudson hughes hummer humphrey hungry hunte hunter hunter1 hunting hurley
hurrican hurricane hurricanes husband husker huskers huskers1 huskies hustler hyperion hypnodanny hyundai iaapptfcor iamawesome iamgod iampurehaha2
ib6ub9 ibanez ibrahim iceberg icecream icecube icehouse iceland iceman iceman1 icu812 iddqdiddqd iddqdidkfa idefix idiot idontkno idontknow idontknow1
idunno iforget iforgot iguana ihateyou ijrjkfl ilikeit ilikepie ilikepussy illini illinois illuminati illusion ilove iloveboobies ilovegirls ilovegod
ilovejesus iloveme ilovemusic ilovemyfamily ilovemylife ilovemyself ilovepussy ilovesex iloveu iloveyo iloveyou iloveyou1 iloveyou11 iloveyou12
iloveyou123 iloveyou143 iloveyou2 iloveyou22 imagination imagine imation imjakie123 immortal impact impala imperial implants impossible impreza
incredible incubus independent india indian indiana indians indigo infalicall infantry inferno infiniti infinity information ingodwetrust ingrid
inlove innocent insane insanity insert insertions inside insight insomnia inspiron install installdevic installsqlst installutil instant integra intel
intelinside intelligence inter interacial intercourse interest intermilan international interne internet intrepid intruder inuyasha invest iomega
ipo54tj45uy856 ipswich ireland ireland1 irene irina irinka irish irish1 irishka irishman iriska ironmaiden ironman irving isaac isabel isabell
isabella isabelle isaiah iscool iseedeadpeople island islander ismail israel istanbul istheman italia italian italiano italy itisme itsasecret itsme
ivanivanov ivanov ivanova iverson iverson3 iwantu j3qq4h7h2v jabber jabroni jackal jackass jackass1 jackdaniels jackhammer jackie jackjack jackoff
jackpot jackson jackson1 jackson5 jacob jacob1 jacobs jacqueline jacques jaeger jagger jaguar jaguars jaime jakarta jakejake jamaica james james007
james1 james123 jamesbon jamesbond jamesbond007 jamesjames jameson jamess jamie jamie1 jammer jammin janelle janet janice janine january japan
japanese jared jarhead jarrett jarrod jarvis jasmin jasmine jasmine1 jasmine123 jason jason1 jasper javelin javier jaybird jayden jayhawk jayhawks
jayson jazzman jazzy jeanette jeanne jeannie jediknight jedimaster jeeper jeepster jefferso jefferson jeffery jeffrey jehovah jello jelly jellybea
jellybean jenifer jenkins jenna jennaj jennie jennife jennifer jennifer1 jenny jenny1 jensen jeremiah jeremy jeremy1 jericho jerkoff jermaine jerome
jerry jerry1 jersey jesper jesse jessejames jessic jessica jessica1 jessie jester jesus jesus1 jesus123 jesuschris jesuschrist jesusfreak jesusislord
jesussaves jetbalance jeter2 jethro jetski jewel jewels jewish jezebel jiang jigei743ks jiggaman jillian jimandanne jimbo jimbo1 jimbob jimmie jimmy
jimmy1 jimmys jingle jingles jiong jktxrf jktymrf jlbyjxtcndj joanna joanne jocelyn jockey joe123 joebob joecool joejoe joemama johann johanna
johannes john1 john123 john316 johnboy johncena johndeer johndoe johngalt johnjohn johnny johnny1 johnny5 johnson johnson1 joker joker1 jokerjoker
jokers jomama jonas jonathan jonathon jones jones1 jonny jorda jordan jordan1 jordan2 jordan23 jorge joseph joseph1 josephin josephphone7 joshu joshua
joshua1 josiah journey joyce jrcfyf jsbach juancarlos juanita jubilee judith juggalo juggernaut jughead juice juicy jules julia julia1 julian juliana
julie julie1 julien juliet juliette julio julius jumbo jumper junebug jungle junio junior junior1 juniper junkie junkmail jupiter jupiter1 jurassic
just4fun just4me justdoit justforfun justi justice justice1 justin justin1 justinbiebe justinbieber justine justme justus juventus jxfhjdfirf k.lvbkf
k123456789 kaboom kahlua kahuna kaiser kaitlyn kakashka kaktus kalifornia kalina kaliningrad kamasutra kamehameha kamelia2011 kamikaze kamila kamilla
kangaroo kanmax1994 kansas kappa karachi karaoke karate karen karen1 karin karina karine karma karolina kashmir kasper katana katarina katerina
katherin katherine kathleen kathryn kathy kathy1 katie katie1 katrin katrina katyakatya kawasaki kayla kaylee kayleigh kazakhstan kazantip kbnthfnehf
kcchiefs kcj9wx5n kd189nlcih keegan keenan keeper keepout keisha keith keith1 keller kelley kellie kelly kelly1 kelsey kelvin kendall kendra kennedy
kenneth kenny kenny1 kenobi kenshin kensington kentucky kenwood kenworth kermit kernel kerouac kerry kerstin kestrel kevin kevin1 keyboard keystone
keywest kfgjxrf kfhbcf kickass kicker kicksass kidrock kieran killa killbill kille killer killer1 killer12 killer123 killers killjoy killkill killme
kilroy kimball kimber kimberly kimmie kinder kingdom kingfish kingfisher kingking kingkong kingpin kings kingston kinky kipper kirby kirill kirkland
kirsten kirsty kisses kissing kisskiss kissme kissmyass kitchen kiteboy kitkat kitten kittens kittie kitty kitty1 kittycat kittykat kittykitty kittys
kjkszpj kjrjvjnbd kl?benhavn klapaucius klaste klaster klaus kleopatra klingon klizma klondike klubnichka knickerless knickers knicks knight knight1
knights knock knockers knopka knucklehead knuckles kobebryant kodiak kojak kokomo kolbasa kolobok kolokol komodo konovalova konstantin koolaid
kordell1 korean koroleva korova koshka kosmos kostya kotaku kotenok kozanostra kramer krasavchik krasotka kravchenko krishna krissy krista kristen
kristi kristian kristin kristina kristine kristopher kristy krokodil krolik kronos krusty krypton kryptonite krystal ksenia ksusha ktjynsq40147
ktyjxrf kuang kudos4ever kungfu kurtcobain kwiatuszek labrador labtec lacrosse ladder laddie ladies ladybug ladyffesta laetitia lagnaf laguna lakers
lakers1 lakeside lakewood lakota lalakers lambda lambert lamborghini lamborgini lamer lamont lance lancelot lancer lancia lander landon lansing
lantern laptop larisa larissa larkin larry larry1 larsen larson laser laser1 laserjet lassie lasvega lasvegas latin latina latinas latino laura laura1
laurel lauren lauren1 laurence laurent laurie lawrence lawson lawyer lazarus lback leader leanne leather leavemealone lebowski ledzep ledzeppelin
leeann leeds leedsutd left4dead left4dead2 lefty legacy legend legion legolas legos leigh leinad lekker leland lemans lemmein lemon lemonade lemons
lennon lennox lenny lenochka leonard leonardo leonid leopard leopold leroy lesbian lesbians lesley leslie lespaul lestat lester letmei letmein
letmein1 letmein123 letmein2 letmeinnow letsdoit letsgo letter lewis lexmark lexus lfitymrf lfplhfgthvf lfybbk lhbjkjubz2957704 lhfrjy liang libero
liberty liberty1 library licker licking lickit lickme lifehack lifeisgood lifetime light lighter lighthouse lighting lightnin lightning lights
lightsaber lilbit lilian liliana lilith liliya lillian lillie lilly limewire limited limpbizkit lincoln linda linda1 linden lindros lindsay lindsey
lineage lineage123 lineage2 linkin linkinpark links lionel lionking lions lipstick liquid lisalisa lissalissa listen lister lithium little little1
littlebear littlebitch littlefuck littlegirl littleminge littleslut littlewhore liverpoo liverpool liverpool1 liverpoolfc livestrong living lizard
lizzie lizzy ljxtymrf lkjhgfdsazx llamas lloyd loaded lobster lockdown lockerroom locks logan logan1 logger logitech lokiloki lokomotiv lol123
lol12345 lolipop lolita lollipop lollol lollypop lolol lololyo123 londo london london1 lonely lonesome lonestar lonewolf longbow longdong longer
longhair longhorn longjohn looker lookin looking lookout looney loose looser lopez loploprock loren lorena lorenzo loretta lorraine losangeles loser
loser1 losers lost4815162342 lothlorien lotrfotr34 lottie lotus louie louis louise loulou love1 love12 love123 love1234 love69 love777321777 lovebug
loveforever loveislife loveit loveless lovelife lovelove lovely loveme lover lover1 loverboy loverman lovers lovesex loveya loveyou lovezp1314 loving
lowell lowrider lp2568cskt lsia9dnb9y ltybcrf luansantana lucas lucas1 lucia luciano lucifer lucifer666 lucille lucky lucky1 lucky13 lucky7 luckycharm
luckydog luckyone ludmila ludwig lumber lumberjack lumina lunchbox luojianhua luther lvbnhbq lytdybrbdfvgbhf lytghjgtnhjdcr lzhan16889 m123456
m123456789 m6cjy69u35 ma123123123 macaroni macbeth macdaddy machine macintos mackie macleod macman macross madagascar madagaskar madcat madcow madden
maddie maddog madeline madina madison madison1 madman madmax madness madonna madrid maestro mafia magazine magelan magellan maggi maggie maggie1
maggot magic magic1 magic32 magical magical123 magician magick magicman magnet magneto magnolia magnum magnus magpie magpies mahler maiden
mailcreated5240 mailman maintenance maison maisuradze majestic major makaka makaveli makayla maksim maksimka malachi malaka malaysia malcolm malibu
malice malina malish mallard mallorca mallory mallrats malone mama123 mamacita mamamia mamapapa mamas management manager manchest manchester
manchester1 mancity mandarin mandarinka mandingo mandragora mandrake mandy mandy1 manfred manga mango mangos mangust6403 maniac manila mankind manning
manny manolo manowar manson mantis mantle manuel manuela manutd mapet123456 maple mapleleafs maprchem56458 maradona marathon marauder marble marbles
marcel marcello marcelo march marcia marcin marcius2 marco marcos marcus marcuseckos margaret margarit margarita margherita margie maria maria1 mariah
mariam mariamaria marian mariana marianna marianne marie marie1 mariel marijuan marijuana marika marilyn marin marina marinamarina marine marine1
mariner mariners marines marines1 marino marino13 marinochka mario mario1 marion mariposa marisa marissa marius mariya marjorie marker market
markhegarty markie markiz markus marlboro marlene marley marlin marlon marquis marriage married marseill marseille marsha marshal marshall martha
marti martin martin1 martina martine martinez martini marty marvel marvin maryann maryjane maryland masamune maserati mash4077 mashamasha mason mason1
massage massimiliano massimo massive maste master master1 master12 masterbaiting masterbate masterbating mastercard masterchief mastermind masterp
masters masturbate masturbation matador matchbox matchbox20 matematica matematika mathematics mathew matilda matisse matrix matrix1 matteo matthe
matthew matthew1 matthews matthias mattie matty mattylad10 mature maureen maurice maurolarastefy maveric maverick max123 max333 maxdog maxell maxim
maxima maxime maximilian maximka maximo maximum maximus maxine maxmax maxmotives maxwell maxwell1 maxxxx mayday mayhem maynard mazafaka mazda mazda3
mazda6 mazda626 mazdarx7 mcdonald mckenzie mclaren meadow meagan meatball meathead meatloaf mechanic mechanical media medic medic1 medical medicine
medina medion meditation medusa medved megadeth megaman megan megan1 megane megapass megatron meghan meier meister melani melanie melanie1 melina
melinda meliss melissa melissa1 mellon mellow melody melons melrose melvin member memorex memory memphis menace mental menthol mentor meowmeow
mephisto mercede mercedes mercury mercury1 meredith meridian merlin merlin1 merlot mermaid mersedes messiah met2002 metal metal1 metall metallic
metallica metallica1 method metroid metropolis mevefalkcakk mexican mexico miami michae michael michael1 michael123 michael2 michaela michaeljackson
michaels michal micheal michel michele michell michelle michigan mickey mickey1 mickeymouse micro microlab micron microphone microsof microsoft middle
midget midnight midnite midway mierda mighty migue miguel mihail mikael mike1 mike123 mikemike mikey mikey1 milan milana milano mildred milena miles
milfhunter military milkman millenium millennium miller miller1 millerlite millertime millie million millionaire millions millwall milton mindy
minecraft minecraft123 minemine minerva mingus minhasenha minicooper minime minimoni ministry minnesota_hp minnie miracle mirage miranda miriam mirror
mischief misery misfit misfit99 misfits misha mishka misiaczek1 misiek missie mission mississippi missouri missy missy1 mister mistress misty misty1
mitch mitchell mitsubishi mittens mizzou mobile mobydick model models modelsne modena modern mogwai mohamed mohammad mohammed mohawk mollie molly
molly1 mollydog moloko molson momdad mommy mommy1 momoney momsanaladventure monaco monalisa monarch monday mondeo money money1 money12 money123
moneymaker moneyman moneymoney moneys mongoose monic monica monika monique monitor monke monkey monkey1 monkey12 monkeybo monkeybutt monkeys monopoly
monroe monster monster1 monster123 monsters montag montana montana1 monte montecar montecarlo montenegro montgom240 montgomery montreal montrose monty
monty1 moocow mookie moomoo moonbeam moondog mooney moonligh moonlight moonshin moore moose moose1 mooses mopar morales mordor moreno morgan morgan1
morganstanley moritz morning moron morpheus morris morrison morrowind mortal mortalkombat morten mortgage mortimer mortis morton moscow moses moskva
mostwanted motdepasse mother mother1 motherfuck motherfucker motherlode mothers motion motley motocros motor motorcycle motorola motown mountain mouse
mouse1 mousemouse mouser mouth movie movies mozart msoracle32re msorcloledbr mudvayne mufasa muffin muffin1 muhammad mulder mullet mulligan multimedia
multiplelo multiplelog munch munchkin munich muppet murcielago murder murphy murphy1 murray murzik musashi muscle muscles mushroom music music1 musica
musical musiclover musicman muslim mustafa mustang mustang1 mustang2 mustang5 mustang6 mustangs mustard mutant mybaby mydick mygirl myjdxtcxks mykids
mylife mylove myname mynameis mypass mypassword myrtle myself mystery mystic myxworld nadia nadine naked namaste nancy nancy1 nanook napalm napass
napoleon napoli napster narnia naruto nascar nascar24 nastia nasty nasty1 nastya nastya1995 nastya1996 nastya1997 nastya2010 nastyanastya natali
natalia natalie natalie1 nataly natalya natasha natasha1 natasha123 natedogg nathalie nathan nathan1 nation national native natural nature naughty
naughty1 naughtyboy nautica nautilus navajo navigation navigator navyseal nazgul nbvjatq ncc1701 ncc1701a ncc1701d ncc1701e ncc74656 nccpl25282 ne1469
ne_e_pod_chehyl nebraska necromancer necronomicon need4speed needforspeed needles nellie nelson nemesis nemrac58 nemvxyheqdd5oqxyxyzi neptune
nesterenko nestor netscape network networkingpe nevada never neveragain nevergiveup nevermind nevermore neverwinter nevets neville newark newbie
newcastl newcastle newlife newman neworleans newpass newpass6 newpassword newport newproject2004 newton newyear newyork newyork1 newzealand nextel
nfnmzyf nfytxrf nguyen nhbujyjvtnhbz nhecsyfujkjdt nhfdvfnjkju123 nhfrnjhbcn nhfycajhvths niang niceass niceguy nicholas nichole nick1234-rem936
nickel nicky nicol nicola nicolas nicole nicole1 nigga nigger night nightcrawler nightmar nightmare nightmare1 nights nightshade nightwish nikita
nikita1998 nikita2000 nikitos nikki nikki1 nikola nikolaevna nikolai nikolas nikolay nimbus nimitz nimrod nineball nineinch niners ninja ninja1 ninjas
nintendo nintendo64 nipper nipple nipples nirvana nirvana1 nissan nissan350z nitram nitro nittany nobody noelle nofear nokia nokia1 nokia5800
nokia6230i nokia6233 nokia6300 nokiadermo nokian73 nolimit nomad nomore noname noname123 nondriversig nonenone noodle noodles nookie noonehackme
nopass nopassword norbert normal norman normandy norris north northern norton norway norwich nostradamus nostromo notebook nothing notredam nottingham
notused nounours novell november novosibirsk noway nthvbyfnjh nthvbyfnjh2 ntktajy ntktdbpjh1994 nuaddn9561 nuclear nudes nudist nugget nuggets number
number1 nurses nursing nutmeg nutter nuttertools nwo4life nygiants nyjets nylons nymets nympho oakland oakley oasis oatmeal obelix oberon obiwan
oblivion obsidian oc247ngucz ocean oceans october octopus odessa odyssey office officer offshore ohshit ohyeah oicu812 oilers oklahoma oksana
olcrackmaster older oldman oldsmobile olegnaruto olenka olesya olive oliver oliver1 olivia olivier ollie olympus omega omega1 omgkremidia onelove
onetime onetwo onetwothree onion onions online onlyme ontario ontheoutside ontherocks opendoor opennow opensesame openup operator ophelia optimist
optimus option options oracle orange orange1 oranges orchard orchid oregon orgasm orient original orioles orion orion1 orlando orochimaru oscar oscar1
osiris othello ottawa ou812 ou8122 ou8123 outback outkast outlaw outside overkill overlord oxford oxygen oyster p0015123 p0o9i8u7 p0o9i8u7y6 p4ssw0rd
p@ssw0rd pa55w0rd pa55word pablo pacers pacific pacino packard packer packers packers1 pacman paddle padres painkiller paint paintbal paintball
paintball1 painter painting pajero pakistan palace paladin paladin1 palermo pallmall palmer palmtree paloma pamela panama panasoni panasonic pancake
pancakes pancho panda panda1 pandas pandemonium pandora panhead panic panter pantera pantera1 panther panther1 panthers panties pants pantyhos panzer
paolo papamama paper papers papillon papito paradigm paradise paradox paragon paraklast1974 paramedi paranoid paris paris1 parker parkour parlament
parliament parol parol12345 parola parolparol parrot partner party pasadena pascal pass1 pass123 pass1234 passat passes passion passmaster passme
passpass passport passtrader passw0rd passwd passwor passwor1 password password00 password01 password1 password10 password11 password12 password123
password1234 password13 password2 password21 password22 password23 password69 password88 password9 password99 passwordassword passwordpassword
passwords passwordstandard passwort pastor pasword patch patches patches1 pathetic pathfind pathfinder patience patric patrice patrici patricia
patrick patrick1 patriot patriots patrol patton patty paula paulie paulina pauline paulpaul pavel pavement pavilion pavlov payday payton pdtplf peace
peace1 peacemaker peach peaches peaches1 peachy peacock peanut peanut1 peanutbutter peanuts pearl pearl1 pearljam pearls pearson pebble pebbles pecker
pedro peekaboo peeper peewee pegasus peggy pelican pencil penelope penetrating penetration penguin penguin1 penguins penis penis1 penny penny1
pentagon penthous pentium people pepito peppe pepper pepper1 peppermint peppers pepsi pepsi1 percussion perfect perfect1 perfection performance
performing perkins perry persik person persona personal pervert peter peter1 peterbil peternorth peterpan peters peterson petra petrov petrova petunia
peugeot peugeot406 peyton pfhfnecnhf pfqwtd27121988 phantom pharao pharmacy pheonix phezc419hv phialpha philadelphia philip philippe philippines
philips phillies phillip phillips philly philosophy phish phish1 phoebe phoeni phoenix phoenix1 phone photo photon photos phpbb phyllis physics piano
pianoman piazza picard picasso piccolo pickle pickles picks pickup picture pictures picturs pierce piercing pierre pigeon piggy piglet pigpen pikachu
pilgrim pillow pilot pimpdadd pimpdaddy pimpin pimping pinball pineappl pineapple pineapple1 pinetree pingpong pinhead pinkfloy pinkfloyd pinkie pinky
pinky1 pinnacle pioneer pipeline piper pippen pippin pippo piramida pirate pirates pisces pissing pissoff pistol pistons pitbull pitch pittsburgh
pixies pizdec pizza pizza1 pizzaman pizzas placebo placid planes planet plasma plastic plastics platinum plato platon platypus playa playball playboy
playboy1 playboy2 player player1 players playground playing playmate playstat playstatio playstation playstation2 playstation3 playtime please please1
pleasure plhfdcndeq ploppy plumber pluto plymouth pobeda pocket poetry point pointblank pointbreak pointer poison pokemo pokemon pokemon1 pokemon123
poker poker1 poland polaris police polina polish pollux polly polniypizdec0211 polniypizdec1102 polniypizdec110211 polopolo polopolo09 polska pompey
poncho pontiac poochie poodle poohbear pookey pookie pooky pool6123 poontang pooper poopie poopoo pooppoop poopy pooter popcorn popcorn1 popeye popova
popper poppy poptart porkchop pornking porno porno1 pornografia pornographic pornography pornos pornporn pornstar porsche porsche1 porsche9 porsche911
portal porter portishead portland portsmouth portugal poseidon positive possum postal postman postov1000 potato pothead potter powder powell power
power1 power123 powerful powerpower powers praise prayer preacher precious predator prelude premier premium premiumcash presario presiden president
presidente presley pressure presto preston pretty prettygirl pride priest prime primetime21 primus prince prince1 princes princesa princess pringles
printer printing prisonbreak prissy private private1 privet pro100 probes prodigy production professional profit program programmer progress
progressive project prometheus promise property prophet prospect prosper prosperity protect protection protocol proton proview prowler proxy prozac
psychnaut1 psycho ptybnxtvgbjy public puddin pudding puertorico puffin puffy pufunga7782 pugsley pulsar pumper pumpkin pumpkin1 pumpkins punch
punisher punker punkin punkrock punksnotdead puppet puppies puppy puppy1 puppydog pupsik purdue purpl purple purple1 pushkin pussey pussie pussies
pussy pussy1 pussy123 pussy69 pussybitch pussycat pussyeater pussylicker pussylover pussyman pussypussy pussys putter puzzle pyfrjvcndj pyramid python
q11111 q12345 q123456 q1234567 q123456789 q1234567890 q1q2q3 q1q2q3q4q5 q1w2e3 q1w2e3r q1w2e3r4 q1w2e3r4t5 q1w2e3r4t5y6 q1w2e3r4t5y6u7
q1w2e3r4t5y6u7i8 q1w2e3r4t5y6u7i8o9p0 q2w3e4 q2w3e4r5 qawsed qawsedrf qawsedrftg qawsedrftgyh qaz123 qaz123wsx456 qaz26101778 qazqaz qazws qazwsx
qazwsx1 qazwsx12 qazwsx123 qazwsx1234 qazwsx12345 qazwsx123456 qazwsxed qazwsxedc qazwsxedc1 qazwsxedc12 qazwsxedc123 qazwsxedcrfv qazwsxedcrfvtgb
qazwsxqazwsx qazxcv qazxsw qazxswedc qazxswedc123 qazxswedcvfr qazzaq qiang qiong qpwoeiruty qq123456789 qqq111 qqqqq1 qqqwww quality quant4307s
quantum quartz quasar quattro quebec queen queenas8151 queenie queens quentin quest question quick quicksilver quiksilver quincy qwaszx qwaszxerdfcv
qwe123 qwe1234567 qwe123qwe qwe123qwe123 qwe321 qweasd qweasd123 qweasdzxc qweasdzxc1 qweasdzxc12 qweasdzxc123 qwedsa qweqwe qwer12 qwer123 qwer1234
qwerasdf qwerasdfzxcv qwert qwert1 qwert123 qwert12345 qwert40 qwert54321 qwertasdfg qwertasdfgzxcvb qwertgfdsa qwerttrewq qwerty qwerty1 qwerty11
qwerty12 qwerty123 qwerty1234 qwerty12345 qwerty123456 qwerty123456789 qwerty2010 qwerty7 qwertyasdfgh qwertyu qwertyu123 qwertyui qwertyuio
qwertyuiop qwertyuiop1 qwertyuiop10 qwertyuiop12 qwertyuiop123 qwertyuiop12345 qwertyytrewq r2d2c3po r3vi3wpass rabbit rabbit1 rabbits rabota racecar
racer racerx rachael rachel rachel1 rachelle racing radar radeon radical radio radiohea radiohead raduga rafael ragnarok raider raiders raiders1
railroad rainbow rainbow1 rainbow6 rainbows rainforest rainman rainyday raistlin raleigh ralph rambler rambo rambo1 ramirez ramjet rammstein
rammstein1 ramona ramones rampage ramrod ramses ramsey ranch rancid randall random randy randy1 ranger ranger1 rangerover rangers rangers1 raphael
rapper raptor raquel rascal rasdzv3 rashley198 rasmus rasputin rasta rastaman ratboy rated ratman rattlesnake raven raven1 ravens raymond razor rbhbkk
rctybz reader readers reading ready reagan reality really realmadrid reanimator reaper reason rebecca rebecca1 rebel rebel1 rebels reckless record
records recovery red123 redalert redbaron redbird redbone redbull redcar reddevil reddog reddwarf redemption redeye redfish redfox redhat redhead
redheads redhot redline redman redneck redrose redrum redskin redskins redsox redsox1 redstar redwine redwing redwings redwood reebok reefer reeves
referee reflex reggae reggie regina reginald register reilly reload reloaded remember remingto remote renata renate renato renault renee renegade
repair report reptile republic requiem rereirf rescue research reserve resident residentevil respect respublika restart retard retire retired
revelation revenge review reviewpass revoluti revolution revolver reymysterio reynolds rfcgthcrbq rfgecnf rfgecnfcerf rfhbyf rfhfrfnbwf rfhfvtkmrf
rfhfylfi rfhnjirf rfkbajhybz rfkmrekznjh rfnfcnhjaf rfnfgekmnf rfnthbyf rfnthbyf1988 rfntymrf rfrfirf rfrnec rfvfcenhf rhbcnbyf rhbcnbyjxrf rhfcfdbwf
rhfcjnrf rhfcyjzhcr rhfvfnjhcr rhiannon rhino rhinos rhjrjlbk rhonda rhtdtlrj rhubarb ricard ricardo riccardo richar richard richard1 richards
richardson richie richmond ricky riddle rider riders ridge riffraff right rightnow riley rimmer ringer ringo ripken ripley ripper ripple river rivera
riverplate rivers riversid rjhjkm rjhjkmbien rjhjktdf rjirfrgbde rjkjrjkmxbr rjntyjr rjycnbnewbz rjycnfynby rkfdbfnehf roadkill roadking roadrunn
roadrunner roadster robbie rober robert robert1 roberta roberto roberts robin robin1 robins robinson robocop robot robotech robotics rocco rochelle
rockandroll rockbottom rocker rocket rockets rockford rockhard rockhopper rockie rockies rockin rocknrol rocknroll rockon rocks rockstar rockwell
rocky rocky1 rodeo rodman rodney rodrigo roflcopter roger roger1 rogers rogue roland rolex roller rollin rolling rollins rolltide roman romance romano
romanroman romans romantic romashka romeo romeo1 romero rommel ronald ronaldinho ronaldinho10 ronaldo ronaldo123 ronnie roofer rookie rooney rooster
rootbeer rosario roscoe rosebud rosemary roses rosie roswell rotten rottweiler rough route66 rover rovers roxanne royal royals royalty rtyuehe rubber
rubberduck rubble rudeboy rudolf rufus rufus1 rugby rugby1 rugger rules rulez rulezzz rumble runaway runescape runescape1 runner running rupert
rush2112 ruslan russel russell russia russian rustam rusty rusty1 rusty2 rustydog s123456 s123456789 s1a2s3h4a5 s456123789 sabbath sabina sabine
sabres sabrina sabrina1 sacramento sacred sadie sadie1 safari safety sagittarius sahara saigon sailboat sailing sailor sailormoon saint saints sairam
saiyan sakura salamander salamandra salami salasana saleen salem sales sally sally1 salman salmon salome salomon salope salsero salvador sam123
samanth samantha samara sambo samiam samira sammie sammy sammy1 sammy123 samoht sampson samson samsun samsung samsung1 samsung123 samtron samuel
samuel1 samurai sanandreas sanchez sancho sander sanders sandie sandiego sandman sandr sandra sandra1 sandrine sandro sandwich sandy sandy1 sanford
sanfran sanfrancisco sanity santa santafe santamaria santana santiago santos sapper sapphic sapphire saqartvelo sarah sarah1 saratoga sascha sasha
sasha1 sasha123 sasha12345 sasha_007 sashasasha sashka saskia sassy sassy1 sasuke satan satan666 satana sataniv1993 satchmo satisfaction saturday
saturn saun24865709 sauron sausage sausages savage savanna savannah savior sawyer sayang scamper scandinavian scania scanner scarface scarlet scarlett
schalke schatz scheisse schmidt school schoolgirlie schumacher science scissors scooby scooby1 scoobydo scoobydoo scooter scooter1 score scorpio
scorpio1 scorpion scotch scotland scott scott1 scottie scotty scoubidou2 scoubidou6 scout scouts scrabble scrapper scrappy scratch scream screamer
screen screw screwy script scruffy scuba scuba1 scully sdh686drth sdicmt7seytn seabee seadoo seagull seahawks seamus searay search season seattle
sebastia sebastian sebastian1 sebring second secret secret1 secrets secure security sedona seeker seeking seemnemaailm segblue2 seinfeld sekret select
selena selfok2013 selina seminole semper semperfi senator senators seneca senior seniseviyor senna sensei sentinel sephiroth septembe september serega
serena serendipity serenity sergbest sergeant sergeevich sergei sergey sergi sergio series serious serpent sersolution server service service321
services sesame sevastopol seven seven7 sevens severin sex123 sex4me sex69 sexgod sexmachine sexman sexpistols sexsex sextoy sexual sexxx sexxxx
sexxxy sexxy sexy1 sexy69 sexybabe sexybitch sexyboy sexygirl sexylady sexyman sexyone sexysexy seymour sf49ers shado shadow shadow1 shadow12
shadow1212 shadows shady shaggy shakespeare shakira shakur shalom shaman shamanking shampoo shamrock shamus shane shaney14 shang shanghai shania
shanna shannon shannon1 shanti shaolin shark shark1 sharks sharky sharon sharp sharpe shasta shauna shaved shawn shawna shazam shearer sheba sheba1
sheeba sheena sheep sheepdog sheila shelby shelbygt500 sheldon shell shelley shelly shemale sheng shepherd sheridan sheriff sherlock sherman sherri
sherry sherwood shevchenko shibby shiloh shiner shinobi shirley shitface shithappens shithead shitty shock shocker shodan shoes shogun shojou shonuf
shooter shopper shopping short shorty shotgun shovel shower showme showtime shrimp shuai shuang shuttle shutup sidekick sidewinder sidney siemens
sierra sigma sigmachi signal silence silent silenthill silly silver silver1 silverad silverstone silvia simba simba1 simferopol simmons simon simon1
simona simone simons simple simple1 simpleplan simpson simpsons sinatra sinbad sinclair singapor singer single sinister sinned sinner siobhan sirius
sissy sister sisters sites sithlord sixers sixpack sixty sixty9 skate skateboard skater skeeter skibum skidoo skiing skillet skinhead skinner skinny
skipper skipper1 skippy skirt skittles skorpion skorpion39 skydive skyhawk skylar skylark skyler skyline skywalke skywalker slacker slamdunk slammer
slapper slappy slapshot slater slave slave1 slavik slayer slayer1 sleep sleeper sleepy slick slick1 slider slimshad slimshady slinky slipknot
slipknot666 slippery sliver slonik sloppy slowhand slugger sluggo sluts slutty smackdow smackdown small smallville smart smart1 smashing smeghead
smegma smelly smile smiles smiley smirnoff smirnov smith smith1 smiths smitty smoke smoke1 smoker smokes smokey smokey1 smokie smokin smoking smooth
smoothie smudge smurf snake snake1 snakes snapon snapper snapple snappy snatch sneakers sneaky snicker snickers sniffing sniper snooker snoop snoopdog
snoopy snoopy1 snowball snowbird snowboar snowboard snowflak snowman snuffy snuggles snusmumrik sobaka socce soccer soccer1 soccer10 soccer11 soccer12
socrates sofia softail softball software sojdlg123aljg solaris soldier soleil solidsnake solitude solnce solomon solution someday someone somerset
somethin something something1 sommer sonata sonia sonic sonic1 sonics sonnenschein sonny sonoma sonyericsson sonyfuck sonysony sooner sooners sophi
sophia sophie sophie1 soprano sopranos soso123aljg soulmate sound south southern southpar southpark southpaw sowhat space spaceman spam967888 spanish
spank spanker spanking spankme spanky spanner spark sparkle sparkles sparks sparky sparky1 sparrow sparta spartak spartak1922 spartan spartan1
spartan117 spartans spawn speaker speakers spears special special1 specialinsta specialist specialk spectre spectrum speed speedo speedway speedy
spence spencer spencer1 sperma sphinx spice spider spider1 spiderma spiderman spiderman1 spiderman3 spidey spike spike1 spiker spikes spikey spinner
spiral spirit spitfire splash spleen spliff splinter spock spock1 spoiled sponge spongebo spongebob spooge spooky spoon spoons sport sporting sports
sporty spotty spread spring springer springfield springs springsteen sprint sprinter sprite sprout spunky spurs spurs1 sputnik spyder sqdwfe squall
square squash squeak squeeze squirrel squirt srinivas ss6z2sw6lu stacey stacie stacy stafford stalin stalingrad stalker stalker123 stallion standard
stanford stang stanislav stanley stanley1 stanton staples star69 starbuck starcraf starcraft starcraft2 stardust starfire starfish stargate starligh
starman starr stars starscream starship starstar start start1 starter startrek starwar starwars starwars1 starwars123 stasik state static station
statistika status stayout stealth steam steamforums steaua steel steele steeler steelers stefan stefanie stefano steffen steffi stella stellar stepan
steph stephan stephane stephani stephanie stephanie1 stephen stephen1 stereo sterlin sterling sterva steve steve1 steven steven1 stevens stevie
stewart stewart1 stick stickdaddy77 stickman sticks sticky stiffy stigmata stimpy sting stinger stingray stinker stinky stinkyfinger stitch stock
stocking stocks stockton stolen stomatolog stone stone1 stone55 stonecol stonecold stoned stonehenge stoner stones stoney storage store stories storm
storm1 stormy straight strange stranger strap stratfor stratocaster stratus strawber strawberry stream streaming street streetball streets strelok
strength stress stretch strider strike striker string strip stripper stroke stroker strong stronghold stryker stuart stubby student studio studioworks
studly studman studmuffin stuff stumpy stunner stupid stupid1 style styles stylus subaru sublime submit subscriber suburban subway subzero success
success1 suckdick sucked sucker suckers sucking suckit suckme suckmycock suckmydick sucks sugar sugar1 suicide sullivan sultan summer summer1 summer69
summer99 summers summertime summit sundance sunday sundaypunch sunderland sundevil sunfire sunflowe sunflower sunflower1 sunglasses sunlight sunny
sunny1 sunnyday sunrise sunset sunshin sunshine sunshine1 sunshine69 super super1 super12 super123 superb superduper superfly superior superma
superman superman1 superman12 superman123 supermanboy supermario supernatural supernov supernova superpower superpuper supersonic supersta superstar
supervisor support supra supreme surfer surfing surgery surprise survivor susan susan1 susana susanna susanne sushi suslik sutton sutvsc5ysaa suzanne
suzuki svensps820 sveta svetasveta svetik svetlana svoboda swallow sweden swedish sweet sweet1 sweetdream sweetdreams sweetheart sweetie sweetiepie
sweetnes sweetness sweetpea sweetpussy sweets sweety swimmer swimming swinger swingers swinging switch swoosh sword swordfis swordfish swords sydney
sylveste sylvia sylviahans sylvie syncmaster synergy syracuse system systemofadown systems syzygy t34vfrc1991 t5r4e3w2q1 tabasco tabitha table54781
tacobell tacoma tadmichaels taekwondo talbot talisman talks talon tamara tamerlan tammy tammy1 tampabay tamwsn3sja tango tango1 tanker tanner tantra
tanya tanya1 tarakan tardis target tarheel tarheels tarpon tarzan tasha tasha1 tasty tatarin tatiana tattoo tatyana taurus taxman taylor taylor1
taylormade tazman tazmania tbone tdfyutkbjy tdutybq tdutybz teacher technician technics techniques techno technology teddy teddy1 teddybea teddybear
teenage teens tekken telecaster telefon telephon telephone television temp123 tempest templar temple temppass temppassword tenchi tender tennesse
tennis tennis1 tequila terefon teresa terminal terminat terminator termite terra terrapin terrell terrier terror terry test1 test12 test123 test1234
tester testing testing1 testing123 testpass testtest tetsuo texas texas1 thailand thanatos thanks thankyou theater theatre thebear thebeast thebeatles
thebest theboss thecakeisalie thecat thecrow thecure thedog thedon thedoors thedude theend theforce thegame thegreat their thekid theking thelma
theman theodore theone there theresa therock therock1 these thesimpsons thesims thewho thierry thing things thirteen thirteen13 thisisit thoma thomas
thomas1 thompson thong thongs thrasher three threesom throat throatfuck thuglife thugstools thumb thumbs thumper thumper1 thunder thunder1 thunderb
thunderbird thundercat thursday thx1138 tiamat tiberius tiburon ticket ticketmaster tickle ticklish tiffany tiffany1 tiger tiger1 tiger123 tiger2
tigercat tigers tigers1 tigertiger tigerwoods tigge tigger tigger1 tigger2 tight tights timber timberlake timberland timberwolf timeout timmy timosha
timothy tinker tinkerbe tinkerbell tinman tintin tipper titan titanic titanium titans titfuck titleist titten titties titts titty tkbpfdtnf toast
toaster tobias today toejam toffee together toilet tokiohotel toledo tolkien tomahawk tomas tomato tombraider tomcat tommie tommy tommy1 tommyboy
tomorrow tomtom tongue tonight toocool toolbox toolman toomuch toonarmy tootie tootsie topcat topdog topgun tophat topher topper toriamos torino
tornado toronto torpedo torres toshiba tosser tottenha tottenham tottenham1 touching tower towers toyota trace tracer tracey track tracker tractor
tracy trader traffic trailer train trainer training trains tralala trance tranny trans transam transexual transfer transformer transformers transit
translator trapper trash trauma travel traveler travis travis1 treasure treble trebor treefrog trees treetop trenton trevor trfnthbyf trial triangle
tribal tricia tricky trident trigger trigun trinidad trinitro trinitron trinity trinity1 triple tripleh triplex tripod tripper trisha tristan triton
triumph trixie trojan trojans troll trombone trooper trooper1 tropical trouble trouble1 trout truck trucker trucking trucks truelove truman trumpet
trumpet1 trunks trust trustme trustno trustno1 trustnoone truth tsunami tucker tuesday tujhrf tulips tunafish tundra tuning tupac tupacshakur turbo
turbo1 turbos turkey turkey50 turner turnip turtle tuscl tuxedo tweety twelve twenty twiggy twilight twinkie twinkle twins twist twisted twister
tycoon tyler tyler1 tylerca310 typhoon tyrone tyson tyson1 ublhjgjybrf ubnkthrfgen ubvyfcnbrf ufhhbgjnnth ufkbyf ujkjdjkjvrf ukraine ultima ultimate
ultra ulysses umbrella umpire unbelievable uncencored undead undercover underdog undergroun underground understand undertak undertaker underwater
underworld unforgiven unicorn unique uniqueness united universa universal universe universidad university unknown unlock unreal uptown upyours uranus
ursula usa123 usarmy userexecute username usmarine usnavy usuckballz1 utopia utyyflmtdyf v123456789 vacation vader vader1 vadim vaffanculo vagabond
vagina valencia valentin valentina valentine valentinka valera valeri valeria valerie valery valhalla valkyrie valley vampir vampire vampire1 vampires
vancouve vanessa vanessa1 vanguard vanhalen vanilla vanyarespekt varvara vasilisa vaughn vauxhall vbhjndjhtw vbkfirf vector vectra vedder vegas vegeta
vegitto vehpbr velocity velvet vendetta venera venice venom venom121293 ventura venture venus verbatim veritas verizon vermont vernon verona veronica
veronika versace vertigo verygoodbot vette vfczyz vfhbyf vfhbyfvfhbyf vfhecz vfhufhbnf vfhufhbnrf vfhvtkflrf vfibyf vfitymrf vfksirf vflfufcrfh vfndtq
vfntvfnbrf vfrcbv vfrcbvrf vfrcbvtyrj vfrcbvvfrcbv vfvekz vfvfgfgf vfvfgfgf123 vfvfvskfhfve vfvjxrf vfylfhbyrf vh5150 viagra vickie victor victori
victoria victory video video1 videos vienna vietnam viewsoni viewsonic viking vikings vikings1 viktor viktoria viktoriya villa village villeneuve
vincent vincent1 vinnie vinogradov vintage violet violetta violin viper viper1 vipergts vipers virgil virgin virginia virginie virtuagirl virtual
virus vision visual vitalik vitalik123 vitamin vivian vjcrdf vjkjrj vjqgfhjkm vkontakte vladik vladimir vladimirovna vladislav vladislava vladivostok
vodka volcano volcom volkov volkswag volkswagen volley volleyba volleyball volume volvo voodoo vortex voxstrange voyager voyager1 voyeur vqsablpzla
vsegda vsjasnel12 vulcan vyjujnjxbt w1w2w3w4w5 w2dlww3v5p w_pass wachtwoord waffle wagner walker walkman555 wallace wallet walleye wallstreet wally
walmart walnut walrus walter walton wanderer wanker wanking wanted wapbbs warcraft wareagle warez warhamme warhammer warhammer40k warlock warlord
warner warning warren warrior warrior1 warriors warthog wasabi washburn washingt washington wasser wassup wasted watch watcher water water1 waterboy
waterfalls waterloo waterman watermelon waters watford watson wayne wayne1 wazzkaprivet wcrfxtvgbjy wealth weare138 weasel weather weaver webber
webhompas webhompass webmaste webmaster websolutions websolutionssu webster webuivalidat wedding weed420 weekend weezer weihnachte weihnachten
weihnachtsbau weihnachtsbaum weiner weird welcom welcome welcome1 welcome123 welder welkom weller wellington wendy wendy1 wenef45313 werder werdna
werewolf werner werty12345 wesley western westham weston westside westwood wethepeople wetpussy wetter wg8e3wjf whatever whatsup whatthe whatthefuck
whatthehell whatwhat wheeler wheels whiplash whiskers whiskey whisky whisper whistler white white1 whiteboy whiteout whitepower whitesox whitey
whitney whocares whore whosyourdaddy whynot wibble wicked widespread widget wifey wilbur wildbill wildcard wildcat wildcats wilder wildfire wildman
wildone wildwood willia william william1 williams willie willis willow willy wilson winchester windmill window windows windsor windsurf winger wingman
wingnut wings winner winner1 winners winnie winnipeg261 winona winston winston1 winstonone winter winter1 wireless wisdom wiseguy wishbone wishmaster
wives wizard wizard1 wizards wolf359 wolfen wolfgang wolfie wolfman wolfpac wolfpack wolverin wolverine wolverines wolves woman womans wombat women
wonder wonderboy wonderfu wonderful wonderland wonderwall wonderwoman woodie woodland woodstoc woody woody1 woofer woofwoof woohoo wookie wordpass
wordup worker working workout world wormix worthy wp2003wp wraith wrangler wrench wrestle wrestler wrestlin wrestling wrestling1 wright wrinkle1
writer writerspace wutang wwwooo1234 wxcvbn wyoming xanadu xander xantia xavier xbox360 xerxes xfiles xiang xiaoyua123 xiong xpressmusic xtreme xxx123
xxxp455w0rd5 xxxpass xyz123 yamaha yamahar1 yamato yankee yankees yankees1 yankees2 yanshi1982 yasmin ybrbnf ybrjkfq ybrjkftdbx ybrjkftdyf yeahbaby
yellow yellow1 yessir yfcnhjtybt yfcntymrf yfcnzyfcnz yfnfif yfnfitymrf yfnfkb yfnfkmz yjdsqgfhjkm yogibear yolanda yomama yosemite yoshimitsu young
young1 yourmom yousuck youtube yoyoma yugioh yummy yvette yvonne yzerman z123456789 z1x2c3 z1x2c3v4 z1x2c3v4b5 z1x2c3v4b5n6 z1x2c3v4b5n6m7 zachary
zachary1 zalupa zander zanzibar zaphod zappa zapper zaq123 zaq12wsx zaq12wsxcde3 zaq1xsw2 zaq1xsw2cde3 zaqwsx zaqwsxcde zaqwsxcderfv zaqxsw zaqxswcde
zaratustra zaraza zarina zasada zcfvfzkexifz zcxfcnkbdf zcxfcnkbdfz zebra zenith zephyr zeppelin zerocool zerozero zexts364325 zhang zheng zhjckfd
zhong zhuai zhuang zidane ziggy ziggy1 zigzag zildjian zipper zippo zippy zjses9evpa zodiac zoloto zombie zoomzoom zorro zorro1 zqjphsyf6ctifgu zvezda
zx123456789 zxasqw zxasqw12 zxc123 zxcasd zxcasdqwe zxcasdqwe123 zxcv123 zxcv1234 zxcvb123 zxcvb12345 zxcvbasdfg zxcvbn zxcvbn123456 zxcvbn3215
zxcvbnm zxcvbnm1 zxcvbnm123 zxcvbnm1234 zxcvbnm123456789 zxcvbnmmnbvcxz zyjxrf zzzxxx
`
    .trim()
    .split(/\s+/),
);
