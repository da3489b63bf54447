#include "app/output/print.hpp"

#include "app/output/exit_code.hpp"

namespace poortwachter::app {

int finish(Output& output, const Invocation& invocation, World& world, int exit_code) {
  const auto failure = output.close();
  return failure ? refuse(not_written(*failure, invocation.lang), invocation, world) : exit_code;
}

int print(std::string_view bytes, const Invocation& invocation, World& world, int exit_code) {
  Output output(world);
  output.write(bytes);
  return finish(output, invocation, world, exit_code);
}

int refuse(std::string_view message, const Invocation& invocation, World& world) {
  say(world, invocation.name, message);
  return usage;
}

}  // namespace poortwachter::app
