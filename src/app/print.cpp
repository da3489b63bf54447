#include "app/print.hpp"

#include "app/exit_code.hpp"
#include "app/output.hpp"

namespace poortwachter::app {

int print(std::string_view bytes, const Invocation& invocation, World& world, int exit_code) {
  Output output(world);
  output.write(bytes);
  const auto failure = output.close();
  if (!failure) return exit_code;
  say(world, invocation.name, not_written(*failure, invocation.lang));
  return usage;
}

int refuse(std::string_view message, const Invocation& invocation, World& world) {
  say(world, invocation.name, message);
  return usage;
}

}  // namespace poortwachter::app
