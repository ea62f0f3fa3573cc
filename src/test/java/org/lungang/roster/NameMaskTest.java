package org.lungang.roster;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Of a name the surname is left, and as many stars as characters are hidden. */
class NameMaskTest {

  @ParameterizedTest
  @CsvSource({
    "张三, 张*",
    "王芳芳, 王**",
    "欧阳文静, 欧阳**",
    "欧阳锋, 欧阳*",
    // Two characters are a surname of one and a given name of one.
    "欧阳, 欧*",
    "司马相如, 司马**",
    "李, *",
    "𠮷田三, 𠮷**",
    "阿依古丽·买买提, 阿***·***",
    "迪丽热巴·迪力木拉提, 迪***·*****",
    "John Smith, J*** S****",
    "O'Neil, O'N***",
    "Wang Xiaoming, W*** X*******",
    "张三2, 张**",
    "张三（大）, 张****",
    "' 张三 ', 张*",
    "?建国, ***",
    "2张建国, ****",
    "□建国·买买提, ***·***",
    "\uE863建国, ***",
    "'', ''",
  })
  void onlyTheSurnameIsShown(String name, String masked) {
    assertThat(NameMask.of(name)).isEqualTo(masked);
  }
}
