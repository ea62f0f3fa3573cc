package org.lungang.word;

import java.util.List;
import org.lungang.language.Code;

/** An answer to a question that is no code of the data. */
public enum Choice implements Code {
  KEEP("保留"),
  LEAVE_OUT("不纳入"),
  YES("是"),
  NO("否"),
  NONE("无"),
  UNKNOWN("不详"),
  FIRST("第一个"),
  LAST("最后一个"),
  EACH("逐项询问"),
  REPLACE("以较新的为准"),
  BY_ID_NUMBER("以身份证号为准"),
  BY_CELL("以单元格为准"),
  JANUARY("1月"),
  FEBRUARY("2月"),
  MARCH("3月"),
  AUGUST("8月"),
  OCTOBER("10月"),
  SEPTEMBER("9月"),
  SAME("同一人"),
  DIFFERENT("不同的人"),
  ONE_SCHOOL("同一所学校"),
  SEVERAL_SCHOOLS("不同的学校"),
  HIRED("同参加工作时间"),
  AT_SCHOOL_SINCE("同到校时间"),
  WGS84("WGS-84/CGCS2000"),
  GCJ02("GCJ-02"),
  BD09("BD-09"),
  TEACHERS("需要的教师数"),
  PERIODS("周课时数"),
  CLASSES("班级数"),
  PUPILS("学生数"),
  SUM("相加"),
  BY_PARTS("以各项之和为准"),
  BY_TOTAL("以合计为准"),
  A_CLASS_A_GRADE("每个年级单独编班"),
  COMBINED_CLASSES("几个年级合班"),
  ELSEWHERE("外单位"),
  OWN_CIRCUMSTANCE("政策自定的情形"),
  BY_AGE("按年龄推算"),
  NAME_ALONE("只取括号前的姓名"),
  AS_WRITTEN("按原样");

  private final String chinese;

  Choice(String chinese) {
    this.chinese = chinese;
  }

  @Override
  public List<String> chinese() {
    return List.of(chinese);
  }
}
