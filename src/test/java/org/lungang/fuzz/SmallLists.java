package org.lungang.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** Every table of lists without problems, in as few bytes as give each column a value. */
final class SmallLists {

  private SmallLists() {}

  /** The files by name. */
  static Map<String, byte[]> files() {
    Map<String, byte[]> files = new TreeMap<>();
    put(
        files,
        "schools.csv",
        "school_id,name,stage,area,traits,latitude,longitude,students",
        "S01,第一小学,PRIMARY,URBAN,,32.1,120.2,900",
        "S02,第二小学,PRIMARY,RURAL,WEAK;SMALL,,,120");
    put(files, "groups.csv", "group_id,name,type", "G01,第一集团,TIGHT");
    put(
        files,
        "members.csv",
        "group_id,school_id,role,relation",
        "G01,S01,LEAD,",
        "G01,S02,MEMBER,");
    put(
        files,
        "staff.csv",
        "staff_id,name,gender,birth_date,school_id,position,subject,at_school_since,"
            + "home_latitude,home_longitude,exemption,exemption_approved,preferred_schools,"
            + "graduating_years",
        "T01,王芳,F,1980-05-01,S01,TEACHER,MATH,2010-09-01,32.2,120.3,ILL,yes,S02,0",
        "T02,李强,M,1975-01-31,S02,PRINCIPAL,,2015-09-01,,,,,,");
    put(files, "service.csv", "staff_id,school,area,from,until", "T01,S02,,2005-09-01,2010-08-31");
    put(
        files,
        "rotations.csv",
        "staff_id,home_school_id,host_school_id,group_id,from,until,assessment,wishes_to_stay",
        "T01,S01,S02,G01,2020-09-01,2021-08-31,PASS,no");
    put(files, "needs.csv", "school_id,subject,required", "S01,MATH,3", "S02,MATH,2");
    put(files, "lessons.csv", "school_id,subject,weekly_periods", "S01,MATH,30");
    put(files, "travel.csv", "from_school_id,to_school_id,minutes", "S01,S02,25");
    put(files, "pins.csv", "staff_id,decision,school_id,note", "T01,GO,S02,", "T02,STAY,,");
    put(
        files,
        "consents.csv",
        "staff_id,party,school_id,answer,date,by",
        "T01,PERSON,S02,GIVEN,2026-05-01,",
        "T01,HOST,S02,ASKED,,");
    return files;
  }

  private static void put(Map<String, byte[]> files, String name, String... lines) {
    files.put(name, (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
  }
}
