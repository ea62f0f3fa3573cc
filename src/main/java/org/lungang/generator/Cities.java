package org.lungang.generator;

import java.util.List;

/**
 * The figures of a prefecture or province of several cities.
 *
 * @param names of the cities, more than are needed at scale 1
 * @param citiesAtScaleOne how many of them there are at scale 1
 * @param rows cities stand on a grid of so many rows
 * @param kmApart distance between neighbours on the grid
 * @param townsEach towns around each city
 * @param urbanShare of the member schools, those in the city; TOWN has three fifths of the rest
 * @param tightShare of the groups, those of type TIGHT; half of the rest is ASSISTANCE
 */
record Cities(
    List<String> names,
    int citiesAtScaleOne,
    int rows,
    double kmApart,
    int townsEach,
    double urbanShare,
    double tightShare) {

  /** The counties and districts of a prefecture (003, 一). */
  static final Cities SUZHOU =
      new Cities(
          List.of("沧浦区", "娄塘区", "胥江区", "虞岭市", "澄湖区", "暨沙市", "浏口市", "鹿溪市", "笠泽区", "阳渚区"),
          10,
          3,
          34,
          8,
          0.62,
          0.5);

  /** Cities of a province, with more schools in towns and villages. */
  static final Cities GUANGDONG =
      new Cities(
          List.of(
              "穗南市", "鹏湾市", "香屿市", "莞溪市", "岐江市", "潭州市", "邑江市", "端溪市", "韶岭市", "榕阳市", "韩洲市", "鮀滨市",
              "梅岗市", "槎城市", "红陂市", "漠阳市", "高凉市", "雷湾市", "凤清市", "云河市", "惠堤市"),
          6,
          4,
          70,
          10,
          0.4,
          0.35);
}
