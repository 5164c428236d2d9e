package org.safepathway.standalone.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * The repository as its poms describe it: modules, their side of the wall, and what they depend on.
 */
final class Repository {

  /**
   * A module.
   *
   * @param folder from the root, for example {@code projections/police/desk}
   * @param artifact its artifact id
   * @param side what it declares as {@code wall.side}, or empty
   * @param modules artifact ids of our modules that it depends on outside tests
   * @param frameworks {@code group:artifact} of everything else that it depends on outside tests
   */
  record Module(
      String folder, String artifact, String side, List<String> modules, List<String> frameworks) {}

  private final Path root;
  private final Map<String, Module> modules = new TreeMap<>();

  private Repository(Path root) {
    this.root = root;
    for (String folder : texts(parse(root.resolve("pom.xml")).getDocumentElement(), "module")) {
      Module module = read(folder);
      modules.put(module.artifact(), module);
    }
  }

  static Repository read() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.isDirectory(folder.resolve("consent-service"))) {
      folder = folder.getParent();
      if (folder == null) {
        throw new IllegalStateException("not in the repository");
      }
    }
    return new Repository(folder);
  }

  Path root() {
    return root;
  }

  Map<String, Module> modules() {
    return modules;
  }

  /** Every module that this one reaches, itself included. */
  Set<Module> reachableFrom(Module module) {
    Set<Module> reached = new LinkedHashSet<>();
    List<Module> todo = new ArrayList<>(List.of(module));
    while (!todo.isEmpty()) {
      Module next = todo.removeLast();
      if (reached.add(next)) {
        next.modules().forEach(name -> todo.add(modules.get(name)));
      }
    }
    return reached;
  }

  private Module read(String folder) {
    Element project = parse(root.resolve(folder).resolve("pom.xml")).getDocumentElement();
    List<String> ours = new ArrayList<>();
    List<String> others = new ArrayList<>();
    NodeList dependencies = project.getElementsByTagName("dependency");
    for (int i = 0; i < dependencies.getLength(); i++) {
      Element dependency = (Element) dependencies.item(i);
      if (texts(dependency, "scope").contains("test")) {
        continue;
      }
      String group = texts(dependency, "groupId").getFirst();
      String artifact = texts(dependency, "artifactId").getFirst();
      if (group.equals("org.safepathway")) {
        ours.add(artifact);
      } else {
        others.add(group + ":" + artifact);
      }
    }
    List<String> artifacts = new ArrayList<>();
    for (int i = 0; i < project.getChildNodes().getLength(); i++) {
      if (project.getChildNodes().item(i) instanceof Element child
          && child.getTagName().equals("artifactId")) {
        artifacts.add(child.getTextContent().trim());
      }
    }
    List<String> sides = texts(project, "wall.side");
    return new Module(
        folder, artifacts.getFirst(), sides.isEmpty() ? "" : sides.getFirst(), ours, others);
  }

  private static List<String> texts(Element element, String tag) {
    List<String> texts = new ArrayList<>();
    NodeList nodes = element.getElementsByTagName(tag);
    for (int i = 0; i < nodes.getLength(); i++) {
      texts.add(nodes.item(i).getTextContent().trim());
    }
    return texts;
  }

  private static Document parse(Path pom) {
    try {
      return DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().parse(pom.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SAXException | ParserConfigurationException e) {
      throw new IllegalStateException(pom.toString(), e);
    }
  }
}
