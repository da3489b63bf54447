"""JUnit as its readers want it, beside a reader that others have made."""
import xml.etree.ElementTree as xml

from checks import check, skip
from ci_runs import checked

# What readers of JUnit agree upon: the attributes that an element must and may have, and what it holds, in this order.
JUNIT = {
    "testsuites": ([], [], ["testsuite"]),
    "testsuite": (["id", "package", "name", "timestamp", "hostname", "tests", "failures", "errors", "time"], ["skipped"],
                  ["properties", "testcase", "system-out", "system-err"]),
    "testcase": (["name", "classname", "time"], [], ["skipped", "error", "failure"]),
    "properties": ([], [], ["property"]),
    "property": (["name", "value"], [], []),
    "skipped": ([], ["message"], []),
    "error": (["type"], ["message"], []),
    "failure": (["type"], ["message"], []),
    "system-out": ([], [], []),
    "system-err": ([], [], []),
}


def junit_problems(element):
    must, may, holds = JUNIT[element.tag]
    problems = [f"{element.tag} has no {name}" for name in must if name not in element.attrib]
    problems += [f"{element.tag} has {name}" for name in element.attrib if name not in must + may]
    problems += [f"{child.tag} in {element.tag}" for child in element if child.tag not in holds]
    if problems:
        return problems
    places = [holds.index(child.tag) for child in element]
    if places != sorted(places) or (element.tag == "testcase" and len(places) > 1):
        return [f"the order of what is in {element.tag}"]
    return [problem for child in element for problem in junit_problems(child)]


def read_by_another(name, document):
    """Another reader of JUnit counts what the suites say that they hold."""
    try:
        import junitparser
    except ImportError:
        return skip(f"JUnit of {name} is read by junitparser", "python3-junitparser is not installed")
    read = junitparser.JUnitXml.fromstring(document)
    stated = [(suite.tests, suite.failures, suite.errors, suite.skipped) for suite in read]
    kinds = (junitparser.Failure, junitparser.Error, junitparser.Skipped)
    counted = [(len(list(suite)), *(sum(any(isinstance(one, kind) for one in case.result) for case in suite) for kind in kinds))
               for suite in read]
    check(f"JUnit of {name} is read by junitparser", stated == counted and stated, (stated, counted))


def validate(name, directory, *arguments):
    junit = checked("--format", "junit", *arguments, cwd=directory).stdout
    problems = junit_problems(xml.fromstring(junit))
    check(f"JUnit of {name} has what its readers agree upon", not problems, problems[:3])
    read_by_another(name, junit)
